package dev.rationale.server.config;

import dev.rationale.cdshooks.settings.ClientSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What can be written of the service, as {@code docs/schema/settings.schema.json} says it; an empty text sets nothing. */
public record SettingValues(
        String host,
        int port,
        String externalUrl,
        boolean development,
        List<String> developmentFhirServers,
        String language,
        String zone,
        String evidenceAsOf,
        List<String> rules,
        int rulesLookMillis,
        List<String> corsOrigins,
        boolean announceVersions,
        boolean cardPerQuestion,
        String sensitive,
        Prefetch prefetch,
        int warmUpCalls,
        int warmUpSeconds,
        Tls tls,
        Admin admin,
        Feedback feedback,
        Audit audit,
        Pages pages,
        Tokens tokens,
        Fetch fetch,
        Limits limits,
        List<ClientSettings> clients) {

    /** What clients are asked for. */
    public record Prefetch(List<String> lacks, boolean today) {}

    /** The keys of the port. */
    public record Tls(String keyStore, String certificate, String key) {

        /** Whether there are any. */
        public boolean isSet() {
            return !keyStore.isEmpty() || !certificate.isEmpty();
        }
    }

    /** The port for whoever runs the service. */
    public record Admin(int port) {}

    /** Where feedback is kept. */
    public record Feedback(String file) {}

    /** Where decisions are kept. */
    public record Audit(String directory) {}

    /** The pages that cards link to. */
    public record Pages(int minutes) {}

    /** How tokens are checked. */
    public record Tokens(int skewSeconds, int lifetimeSeconds, int remembered) {}

    /** What one call may fetch. */
    public record Fetch(int millis, int pages, int kibibytes) {}

    /** What the service takes upon itself. */
    public record Limits(
            int bodyKibibytes,
            int bodyMillis,
            int requestsPerSecond,
            int running,
            int queued,
            int queueMillis,
            int callMillis,
            int idleMillis,
            int connections,
            int stopMillis) {

        /** Calls that are worked on at once: twice the processors unless it is set, as some of the work waits for a FHIR server. */
        public int workers() {
            return running > 0 ? running : 2 * Runtime.getRuntime().availableProcessors();
        }
    }

    /** A text, or nothing where it is empty. */
    public static Optional<String> given(String text) {
        return Optional.of(text).filter(set -> !set.isEmpty());
    }

    /** Kibibytes as bytes. */
    public static int bytes(int kibibytes) {
        return Math.multiplyExact(kibibytes, 1 << 10);
    }

    /** Milliseconds as a time. */
    public static Duration millis(int millis) {
        return Duration.ofMillis(millis);
    }
}
