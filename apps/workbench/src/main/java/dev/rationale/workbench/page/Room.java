package dev.rationale.workbench.page;

import dev.rationale.pages.Frame;
import dev.rationale.pages.Pages;
import dev.rationale.pages.part.Link;
import dev.rationale.pages.workbench.NoticePage;
import dev.rationale.pages.workbench.Shell;
import dev.rationale.pages.workbench.WorkbenchPage;
import dev.rationale.workbench.http.Door;
import dev.rationale.workbench.http.Person;
import dev.rationale.workbench.http.Sessions.Session;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What pages stand in: the ways to the other rooms, the language, the guideline's name.
 *
 * @param title of the guideline in a language
 * @param rooms first parts of the addresses of all rooms, in order
 */
public record Room(Function<String, String> title, List<String> rooms) {

    public Room {
        rooms = List.copyOf(rooms);
    }

    /** The frame of a page. */
    public Frame frame(Asked asked, String heading, String foot) {
        String language = asked.language();
        Wordbook words = Wordbook.in(language);
        List<Link> ways = Stream.concat(Stream.of(""), rooms.stream())
                .map(room -> new Link(
                        "/" + room,
                        words.say("room." + (room.isEmpty() ? "start" : room)),
                        "",
                        first(asked.context().path()).equals(room)))
                .toList();
        return new Frame(language, heading, title.apply(language), ways, asked.languages(), foot);
    }

    /** The rest around it. */
    public static Shell shell(Asked asked, String command, String twin) {
        Optional<Session> session = Door.session(asked.context());
        Wordbook words = Wordbook.in(asked.language());
        return new Shell(
                session.map(Session::token).orElse(""),
                session.map(Session::person)
                        .filter(Person::isNamed)
                        .map(person -> words.say("sign-in.as", person.name()))
                        .orElse(""),
                command,
                twin,
                words);
    }

    /** Answers with a page. */
    public static void show(Context context, WorkbenchPage page) {
        new Asked(context).remember();
        context.contentType("text/html; charset=utf-8").result(Pages.workbench(page));
    }

    /** A page that says why there is no other. It shows no way on to whoever was not let in. */
    public void refuse(Context context, int status, List<String> sentences) {
        Asked asked = new Asked(context);
        boolean known = Door.session(context).isPresent();
        Wordbook words = Wordbook.in(asked.language());
        Frame frame = known
                ? frame(asked, words.say("refused.title"), "")
                : new Frame(asked.language(), words.say("refused.title"), "", List.of(), List.of(), "");
        context.status(status);
        show(context, new NoticePage(frame, shell(asked, "", ""), sentences, List.of()));
    }

    /** Answers with values as JSON that were written already. */
    public static void json(Context context, String json) {
        context.contentType("application/json; charset=utf-8").result(json);
    }

    /** The address of a page's twin in JSON. */
    public static String twin(String path, Map<String, String> parameters) {
        return Asked.address("/json" + path, parameters);
    }

    private static String first(String path) {
        String[] parts = path.split("/", -1);
        return parts.length > 1 ? parts[1] : "";
    }
}
