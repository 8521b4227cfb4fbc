package dev.rationale.pages;

import gg.jte.output.StringOutput;
import java.util.regex.Pattern;

/** Takes what templates write, without the characters that XML cannot hold however they are escaped. */
final class MarkupOutput extends StringOutput {

    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x{D800}-\\x{DFFF}\\x{FFFE}\\x{FFFF}]");

    @Override
    public void writeContent(String value) {
        super.writeContent(FORBIDDEN.matcher(value).replaceAll("\uFFFD"));
    }

    @Override
    public void writeContent(String value, int beginIndex, int endIndex) {
        writeContent(value.substring(beginIndex, endIndex));
    }
}
