package dev.rationale.audit.store;

import dev.rationale.audit.log.Hash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds the kept guidelines against the digests that records name: each is there, whole, and gives its digest. */
public final class KeptGuidelines {

    private final Path directory;

    public KeptGuidelines(Path directory) {
        this.directory = directory;
    }

    /** A file of the store, and what is wrong with it. */
    public record Wrong(String file, String what) {}

    /** The digests that are kept, sorted. */
    public List<String> digests() {
        return new GuidelineStore(directory).digests();
    }

    /** What is wrong with the guidelines that are named, and with those that are kept beside them. */
    public List<Wrong> wrong(Set<String> named) {
        List<Wrong> wrong = new ArrayList<>();
        Set<String> all = new TreeSet<>(named);
        all.addAll(digests());
        all.forEach(digest -> check(digest, wrong));
        return wrong;
    }

    private void check(String digest, List<Wrong> wrong) {
        Optional<String> list = read(directory.resolve("lists").resolve(digest));
        if (list.isEmpty()) {
            wrong.add(new Wrong(
                    "lists/" + digest, "missing; decisions rest on this guideline and cannot be given again."));
            return;
        }
        SortedMap<String, String> texts = new TreeMap<>();
        int before = wrong.size();
        for (String line : list.get().lines().toList()) {
            int space = line.indexOf(' ');
            if (space < 0) {
                wrong.add(new Wrong("lists/" + digest, "a line of it is no 'hash path'."));
            } else {
                object(line.substring(0, space), digest, wrong)
                        .ifPresent(text -> texts.put(line.substring(space + 1), text));
            }
        }
        if (wrong.size() == before && !digest(texts).equals(digest)) {
            wrong.add(new Wrong("lists/" + digest, "the files that it names do not give its digest; it was altered."));
        }
    }

    private Optional<String> object(String hash, String digest, List<Wrong> wrong) {
        String place = "objects/" + hash.substring(0, Math.min(2, hash.length())) + "/" + hash;
        Optional<String> text = hash.matches("[0-9a-f]{64}") ? read(directory.resolve(place)) : Optional.empty();
        boolean same = text.filter(one ->
                        Hash.over(one.getBytes(StandardCharsets.UTF_8)).hex().equals(hash))
                .isPresent();
        if (!same) {
            wrong.add(new Wrong(place, "missing or altered; guideline " + digest + " rests on it."));
        }
        return text.filter(one -> same);
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Computed here once more, as the engine defines it: over path, length and bytes of each file in order of path. */
    private static String digest(SortedMap<String, String> texts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        texts.forEach((path, text) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            all.writeBytes((path + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            all.writeBytes(bytes);
        });
        return Hash.over(all.toByteArray()).hex();
    }
}
