package dev.rationale.cohort.input;

import dev.rationale.cohort.input.Found.What;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;

/** What a portion holds, one thing after the other. Whatever is wrong with it is one of the things that it holds. */
public final class Reading implements Iterator<Found> {

    /** What is read where something refers to it, and belongs to nobody. */
    private static final Set<String> SHARED = Set.of("Medication", "Substance");

    private static final Pattern PATIENT =
            Pattern.compile("\"reference\"\\s*:\\s*\"[^\"]*?Patient/([A-Za-z0-9.-]{1,64})");

    private final Portion portion;
    private final Set<String> interesting;
    private final Configuration hadoop;
    private final Deque<Found> waiting = new ArrayDeque<>();
    private final SortedMap<String, Long> counts = new TreeMap<>();
    private Optional<Lines> lines = Optional.empty();
    private boolean over;

    /**
     * Reads nothing yet.
     *
     * @param interesting the types that are read for the guideline; none for all types
     */
    public Reading(Portion portion, Set<String> interesting, Configuration hadoop) {
        this.portion = portion;
        this.interesting = interesting;
        this.hadoop = hadoop;
    }

    @Override
    public boolean hasNext() {
        while (waiting.isEmpty() && !over) {
            advance();
        }
        return !waiting.isEmpty();
    }

    @Override
    public Found next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return waiting.remove();
    }

    private void advance() {
        try {
            if (lines.isEmpty()) {
                lines = Optional.of(Lines.of(portion, hadoop));
            }
            step(lines.get());
        } catch (IOException e) {
            add(new Found("", portion.source(), portion.type(), What.FAULT, fileAnd(Lines.fault(e)), Found.NOTHING));
            finish();
        }
    }

    private void step(Lines open) throws IOException {
        long offset = open.offset();
        if (portion.form() == Portion.Form.DOCUMENT) {
            document(open.rest(), 0);
            finish();
            return;
        }
        Optional<byte[]> line = open.next();
        if (line.isPresent()) {
            line(line.get(), offset);
        } else {
            finish();
        }
    }

    private void finish() {
        over = true;
        counts.forEach((of, count) -> {
            String[] parts = of.split(" ", 2);
            waiting.add(
                    new Found(parts[0], portion.source(), parts[1], What.COUNT, Long.toString(count), Found.NOTHING));
        });
        lines.ifPresent(open -> {
            try {
                open.close();
            } catch (IOException e) {
                // Everything was read of it; nothing follows from not being able to let it go.
                over = true;
            }
        });
    }

    private void add(Found found) {
        counts.merge(found.what().code() + " " + found.type(), 1L, Long::sum);
        waiting.add(found);
    }

    private void line(byte[] line, long offset) {
        try {
            Keyed keyed = Keyed.of(line);
            if (keyed.type().equals("Bundle")) {
                document(line, offset);
            } else {
                resource(keyed, line);
            }
        } catch (Keyed.NotAnObject damaged) {
            String note = portion.place(offset) + ": " + damaged.getMessage();
            add(new Found(mentioned(line), portion.source(), portion.type(), What.DAMAGED, note, line));
        }
    }

    /** The patient whom a damaged line still names, if it names one. */
    private static String mentioned(byte[] line) {
        Matcher named = PATIENT.matcher(new String(line, StandardCharsets.UTF_8));
        return named.find() ? named.group(1) : "";
    }

    private void resource(Keyed keyed, byte[] line) {
        if (!interesting.isEmpty() && !interesting.contains(keyed.type())) {
            add(found("", keyed, What.PASSED_OVER, "", Found.NOTHING));
            return;
        }
        Owner owner = Owner.of(keyed, line);
        if (SHARED.contains(keyed.type())
                && owner.what() == What.NOBODY
                && !keyed.id().isEmpty()) {
            add(found("", keyed, What.SHARED, keyed.type() + "/" + keyed.id(), line));
            return;
        }
        String identifier = owner.what() == What.IDENTIFIED ? owner.key() : "";
        add(found(owner.key(), keyed, owner.what(), identifier, line));
        if (keyed.type().equals("Patient") && owner.what() == What.OWN) {
            String others = String.join("\n", keyed.identifiers());
            waiting.add(found(owner.key(), keyed, What.PATIENT, others, Found.NOTHING));
        }
    }

    private Found found(String key, Keyed keyed, What what, String note, byte[] line) {
        return new Found(key, portion.source(), keyed.type(), what, note, line);
    }

    /** A document of one person stands for itself, under the name of its file. */
    private void document(byte[] document, long offset) {
        List<Split.Part> parts = Split.of(document);
        if (parts.isEmpty()) {
            String name = portion.form() == Portion.Form.DOCUMENT ? portion.path() : portion.path() + "@" + offset;
            add(new Found(name, portion.source(), Found.DOCUMENT, What.OWN, "", document));
            waiting.add(new Found(name, portion.source(), Found.DOCUMENT, What.PATIENT, "", Found.NOTHING));
        } else {
            parts.forEach(part -> resource(part.keyed(), part.bundle()));
        }
    }

    private String fileAnd(String fault) {
        return portion.place(portion.from()) + ": " + fault;
    }
}
