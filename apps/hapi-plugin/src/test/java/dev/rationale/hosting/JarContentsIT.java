package dev.rationale.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What the finished jar brings, against what the HAPI FHIR JPA server starter has. */
class JarContentsIT {

    private static final Path JAR = Path.of(Objects.requireNonNull(System.getProperty("plugin.jar")));

    @Test
    void bringsNoPackageThatTheHostHas() throws IOException {
        Set<String> host = lines("host-packages.txt");
        assertThat(host).contains("ca.uhn.fhir", "org.springframework.boot", "com.fasterxml.jackson.databind");
        assertThat(packages().stream().filter(name -> host.stream().anyMatch(root -> within(name, root))))
                .isEmpty();
    }

    @Test
    void bringsOnlyWhatWasDecidedOn() throws IOException {
        Set<String> decided = Set.of(
                "dev.rationale",
                // The rules and fact types of the guidelines that the build compiles.
                "rationale.af_anticoagulation",
                "rationale.il2_hiv",
                "rationale.cotrimoxazole_hiv",
                "org.drools",
                "org.kie",
                "org.eclipse.jdt",
                "com.github.javaparser",
                "gg.jte",
                "com.fasterxml.jackson.dataformat.csv",
                "org.erdtman.jcs");
        assertThat(packages().stream().filter(name -> decided.stream().noneMatch(root -> within(name, root))))
                .isEmpty();
    }

    @Test
    void keepsTheServiceFilesOfTheEngineAndOfTheContent() throws IOException {
        assertThat(entries().stream().filter(name -> name.startsWith("META-INF/")))
                .contains("META-INF/services/org.kie.api.KieServices", "META-INF/LICENSE", "META-INF/NOTICE");
    }

    @Test
    void offersTheHostNoServiceOfAnotherLibrary() throws IOException {
        assertThat(entries().stream().filter(name -> name.matches("META-INF/(services/.+|resources/.*)")))
                .allMatch(name -> name.matches("META-INF/services/(dev\\.rationale|org\\.drools|org\\.kie)\\..+"));
    }

    /** The list holds the first three parts of each package name, and all parts where the jar brings a neighbour of it. */
    private static boolean within(String name, String root) {
        return name.equals(root) || name.startsWith(root + ".");
    }

    private static Set<String> packages() throws IOException {
        return entries().stream()
                .filter(name -> name.endsWith(".class"))
                .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> entries() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return jar.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> lines(String resource) throws IOException {
        try (var in = Objects.requireNonNull(JarContentsIT.class.getResourceAsStream("/" + resource))) {
            return Arrays.stream(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).split("\n"))
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
