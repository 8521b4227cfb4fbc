package dev.rationale.server.operation;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A line of the log. Of an exception it holds the types and places but no message: messages of parsers quote what they parsed, and
 * that may be a patient's.
 */
final class JsonLines extends JsonEncoder {

    private static final int FRAMES = 20;

    JsonLines() {
        setWithSequenceNumber(false);
        setWithNanoseconds(false);
        setWithContext(false);
        setWithMarkers(false);
        setWithMessage(false);
        setWithArguments(false);
        setWithThrowable(false);
        setWithFormattedMessage(true);
    }

    @Override
    protected void appendCustomFields(StringBuilder line, ILoggingEvent event) {
        IThrowableProxy failure = event.getThrowableProxy();
        if (failure != null) {
            appendValueSeparator(line, true);
            appenderMember(line, "failure", places(failure));
        }
    }

    private static String places(IThrowableProxy failure) {
        StringBuilder places = new StringBuilder(failure.getClassName());
        places.append(Arrays.stream(failure.getStackTraceElementProxyArray())
                .limit(FRAMES)
                .map(StackTraceElementProxy::getSTEAsString)
                .collect(Collectors.joining(" ", " ", "")));
        if (failure.getCause() != null && failure.getCause() != failure) {
            places.append(" caused by ").append(failure.getCause().getClassName());
        }
        return places.toString();
    }
}
