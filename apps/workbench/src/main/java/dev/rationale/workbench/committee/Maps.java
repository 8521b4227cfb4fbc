package dev.rationale.workbench.committee;

import dev.rationale.committee.cases.Input;
import dev.rationale.committee.cases.Inputs;
import dev.rationale.committee.map.AdviceMap;
import dev.rationale.committee.map.Axis;
import dev.rationale.committee.map.Grid;
import dev.rationale.committee.map.MapSvg;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.pages.part.Link;
import dev.rationale.pages.workbench.DrawnPage;
import dev.rationale.pages.workbench.FormPage;
import dev.rationale.workbench.page.Asked;
import dev.rationale.workbench.page.Room;
import dev.rationale.workbench.page.ShellCommand;
import dev.rationale.workbench.page.Wordbook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The guideline as it is saved, drawn over two of its inputs. */
record Maps(Texts texts, Room room) {

    private static final String X = "x";
    private static final String Y = "y";

    DrawnPage page(Asked asked) {
        try (Guideline guideline = Guidelines.from(texts.files())) {
            Inputs inputs = Inputs.of(guideline);
            List<String> usual = inputs.byName().values().stream()
                    .filter(input -> !input.range().isEmpty())
                    .map(Maps::range)
                    .toList();
            String x = asked.value(X).orElse(usual.isEmpty() ? "" : usual.get(0));
            String y = asked.value(Y).orElse(usual.size() < 2 ? "" : usual.get(1));
            return drawn(asked, guideline, inputs, x, y);
        } catch (InvalidGuideline broken) {
            return page(asked, List.of(String.valueOf(broken.getMessage())), List.of(), "", "", List.of());
        }
    }

    private static String range(Input input) {
        return input.name() + "=" + input.range();
    }

    private DrawnPage drawn(Asked asked, Guideline guideline, Inputs inputs, String x, String y) {
        Wordbook words = Wordbook.in(asked.language());
        List<String> lines = new ArrayList<>(
                List.of(words.say("map.lead"), words.say("map.inputs", String.join(", ", inputs.names()))));
        List<DrawnPage.Drawn> maps = new ArrayList<>();
        Map<String, List<String>> questions = questions(guideline);
        try {
            Grid grid = new Grid(guideline, Axis.of(x, inputs), Axis.of(y, inputs), inputs.given());
            questions.forEach((question, codes) -> {
                AdviceMap map = AdviceMap.of(grid, codes);
                if (map.areas().stream().anyMatch(area -> !area.answered().isGap())) {
                    maps.add(
                            new DrawnPage.Drawn(question, MapSvg.drawing(map, asked.language(), "map-" + maps.size())));
                }
            });
        } catch (IllegalArgumentException undrawable) {
            lines.add(String.valueOf(undrawable.getMessage()));
        }
        return page(
                asked,
                lines,
                maps,
                x,
                y,
                questions.values().stream().findFirst().orElse(List.of()));
    }

    private static Map<String, List<String>> questions(Guideline guideline) {
        Map<String, List<String>> questions = new LinkedHashMap<>();
        for (Manifest.Recommended one : guideline.manifest().recommendations()) {
            questions.computeIfAbsent(one.question(), any -> new ArrayList<>()).add(one.code());
        }
        return questions;
    }

    private DrawnPage page(
            Asked asked, List<String> lines, List<DrawnPage.Drawn> maps, String x, String y, List<String> codes) {
        Wordbook words = Wordbook.in(asked.language());
        ShellCommand command = ShellCommand.of("map");
        codes.forEach(command::word);
        command.option("--x", x)
                .option("--y", y)
                .option("--rules", texts.place())
                .option("--lang", asked.language());
        return new DrawnPage(
                room.frame(asked, words.say("committee.map"), ""),
                Room.shell(asked, codes.isEmpty() ? "" : command.toString(), ""),
                lines,
                new FormPage.Form(
                        "axes",
                        "",
                        "/committee/map",
                        false,
                        List.of(axis(X, words.say("map.x"), x), axis(Y, words.say("map.y"), y)),
                        words.say("map.draw")),
                maps,
                List.of(Link.to("/committee", words.say("committee.files"))));
    }

    private static FormPage.Field axis(String name, String label, String value) {
        return new FormPage.Field(name, label, "", FormPage.Kind.LINE, value, List.of(), false);
    }
}
