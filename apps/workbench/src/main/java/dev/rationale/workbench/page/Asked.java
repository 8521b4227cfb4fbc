package dev.rationale.workbench.page;

import dev.rationale.pages.part.Link;
import dev.rationale.workbench.http.Door;
import dev.rationale.workbench.http.Person;
import dev.rationale.workbench.http.Refused;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The address that was asked for, and what it says. */
public record Asked(Context context) {

    private static final String LANGUAGE = "lang";

    /** Who asks. */
    public Person person() {
        return Door.person(context);
    }

    /** A parameter; none if it is not there, or empty. */
    public Optional<String> value(String name) {
        return given(context.queryParam(name));
    }

    /** What a form sent; none if it is not there, or empty. */
    public Optional<String> sent(String name) {
        return given(context.formParam(name)).map(text -> text.replace("\r\n", "\n"));
    }

    /** A part of the path. */
    public String part(String name) {
        return context.pathParam(name);
    }

    /**
     * A day.
     *
     * @throws Refused if it is no day
     */
    public Optional<LocalDate> day(String name) {
        try {
            return value(name).map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            throw new Refused(400, "refused.day");
        }
    }

    /** A number from 0; 0 if there is none. */
    public int number(String name) {
        return value(name)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** The language of the address, else the one that was chosen last, else one that the browser asks for. */
    public String language() {
        return value(LANGUAGE)
                .or(() -> given(context.cookie(LANGUAGE)))
                .filter(Wordbook.LANGUAGES::contains)
                .orElseGet(() -> given(context.header("Accept-Language"))
                        .filter(accepted -> accepted.startsWith("fr"))
                        .map(accepted -> "fr")
                        .orElse("en"));
    }

    /** Remembers a language that was chosen. */
    void remember() {
        value(LANGUAGE)
                .filter(Wordbook.LANGUAGES::contains)
                .ifPresent(
                        chosen -> context.header("Set-Cookie", LANGUAGE + "=" + chosen + "; Path=/; SameSite=Strict"));
    }

    /** This page in the languages there are. */
    List<Link> languages() {
        List<Link> links = new ArrayList<>();
        for (String language : Wordbook.LANGUAGES) {
            String address = address(context.path(), with(parameters(), LANGUAGE, language));
            links.add(new Link(address, Wordbook.in(language).say("language"), language, language.equals(language())));
        }
        return links;
    }

    /** All parameters that have a value, in their order. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        context.queryParamMap().forEach((name, values) -> {
            if (!values.isEmpty() && !values.get(0).isEmpty()) {
                parameters.put(name, values.get(0));
            }
        });
        return parameters;
    }

    /** The same parameters with one more, or with another value. */
    public static Map<String, String> with(Map<String, String> parameters, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return more;
    }

    /** An address with parameters. */
    public static String address(String path, Map<String, String> parameters) {
        return parameters.isEmpty()
                ? path
                : path
                        + parameters.entrySet().stream()
                                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                                .collect(Collectors.joining("&", "?", ""));
    }

    /** A text as a part of an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
