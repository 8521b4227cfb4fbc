package dev.rationale.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Markup stands in the templates of pages alone: one escaper, one style, and nothing of it between lines of logic. */
class MarkupTest {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");

    private static final String ELEMENTS =
            "html|head|body|title|meta|style|script|main|header|footer|section|nav|div|span|p|a|b"
                    + "|strong|h[1-6]|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|th|td|pre|code|details|summary|figure|img|br|hr"
                    + "|svg|defs|pattern|g|path|rect|circle|line|text";

    /** A tag as a string begins it, or an element that is opened by hand. */
    private static final Pattern MARKUP =
            Pattern.compile("<!DOCTYPE|</?(?:" + ELEMENTS + ")(?:>|\\s+[a-z:-]+=|\\s*/>)|append\\('<'\\)");

    @Test
    void noJavaWritesMarkup() {
        assertThat(outsideOfPages(Repository.mainJava())
                        .filter(file -> MARKUP.matcher(
                                        COMMENT.matcher(Repository.text(file)).replaceAll(""))
                                .find())
                        .map(Repository::name))
                .isEmpty();
    }

    @Test
    void noStyleSheetAndNoPageStandsElsewhere() {
        assertThat(Stream.of(".css", ".html", ".jte", ".svg")
                        .flatMap(ending -> outsideOfPages(Repository.files("/src/main/", ending)))
                        .map(Repository::name))
                .isEmpty();
    }

    @Test
    void thePatternSeesMarkupAndNoTypes() {
        assertThat(List.of("\"<p>\"", "\"</div>\"", "\"<a href=\\\"x\\\">\"", "\"<br />\"", "append('<')"))
                .allMatch(code -> MARKUP.matcher(code).find());
        assertThat(List.of(
                        "List<String> texts",
                        "left < right",
                        "for (int i = 0; i <length; i++)",
                        "<T extends Fact> T of"))
                .noneMatch(code -> MARKUP.matcher(code).find());
    }

    private static Stream<Path> outsideOfPages(List<Path> files) {
        return files.stream().filter(file -> !Repository.name(file).startsWith("pages/"));
    }
}
