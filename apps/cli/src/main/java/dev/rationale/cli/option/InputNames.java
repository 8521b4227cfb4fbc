package dev.rationale.cli.option;

import dev.rationale.fhir.UnreadableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The inputs that are meant by the names on the command line: a directory stands for the documents under it. */
public record InputNames(List<String> names, boolean many) {

    private static final List<String> ENDINGS = List.of(".json", ".ndjson", ".xml");

    public static InputNames of(List<String> given) {
        List<String> names = new ArrayList<>();
        boolean directory = false;
        for (String name : given) {
            if (!name.equals("-") && Files.isDirectory(Path.of(name))) {
                directory = true;
                names.addAll(under(Path.of(name)));
            } else {
                names.add(name);
            }
        }
        return new InputNames(names, directory || given.size() > 1);
    }

    private static List<String> under(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .filter(InputNames::isDocument)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnreadableInput(directory + ": the directory cannot be listed: " + e.getMessage());
        }
    }

    private static boolean isDocument(String path) {
        String plain = path.endsWith(".gz") ? path.substring(0, path.length() - ".gz".length()) : path;
        return ENDINGS.stream().anyMatch(plain::endsWith);
    }
}
