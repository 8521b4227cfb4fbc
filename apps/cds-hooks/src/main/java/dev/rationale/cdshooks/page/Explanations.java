package dev.rationale.cdshooks.page;

import dev.rationale.fhir.out.Answer;
import dev.rationale.fhir.picture.AnswerPictures;
import dev.rationale.service.Compressed;
import dev.rationale.service.ServiceAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The answers whose pages can still be opened. Nothing is kept beyond its time; when the memory for them is used up the oldest
 * are given up first.
 */
public final class Explanations {

    private static final int REMEMBERED = 10_000;

    private final Map<String, Kept> byName = new LinkedHashMap<>();
    private final Set<String> gone = new LinkedHashSet<>();
    private final Duration lifetime;
    private final long mostBytes;
    private final Clock clock;
    private long bytes;

    /** An answer, compressed; the rest of it belongs to the guideline and is shared. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Kept(byte[] json, Answer rest, AnswerPictures pictures, Instant until) {

        /** About what it takes: a point of a picture is some hundred bytes. */
        long size() {
            return json.length + 100L * pictures.size();
        }
    }

    /** What is needed to show the page of an answer. */
    public record Explained(Answer answer, AnswerPictures pictures) {}

    public Explanations(Duration lifetime, long mostBytes, Clock clock) {
        this.lifetime = lifetime;
        this.mostBytes = mostBytes;
        this.clock = clock;
    }

    /** Keeps an answer under a name that cannot be guessed. */
    public void keep(String name, ServiceAnswer answer) {
        byte[] json = answer.compressed();
        Answer rest =
                Answer.unsaid(answer.request().guideline(), answer.request().language());
        AnswerPictures pictures = answer.pictures();
        synchronized (byName) {
            Kept kept = new Kept(json, rest, pictures, clock.instant().plus(lifetime));
            byName.put(name, kept);
            bytes += kept.size();
            giveUp();
        }
    }

    /** The answer under a name, if its time is not over. */
    public Optional<Explained> find(String name) {
        synchronized (byName) {
            giveUp();
            return Optional.ofNullable(byName.get(name)).map(Explanations::restored);
        }
    }

    /** Whether there was an answer under a name, as far back as names are remembered; a name alone opens nothing. */
    public boolean wasKept(String name) {
        synchronized (byName) {
            return gone.contains(name);
        }
    }

    private void giveUp() {
        Instant now = clock.instant();
        Iterator<Map.Entry<String, Kept>> oldest = byName.entrySet().iterator();
        while (oldest.hasNext()) {
            Map.Entry<String, Kept> kept = oldest.next();
            if (now.isBefore(kept.getValue().until()) && bytes <= mostBytes) {
                return;
            }
            bytes -= kept.getValue().size();
            remember(kept.getKey());
            oldest.remove();
        }
    }

    private void remember(String name) {
        gone.add(name);
        if (gone.size() > REMEMBERED) {
            Iterator<String> first = gone.iterator();
            first.next();
            first.remove();
        }
    }

    private static Explained restored(Kept kept) {
        try {
            return new Explained(kept.rest().with(Compressed.plain(kept.json())), kept.pictures());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
