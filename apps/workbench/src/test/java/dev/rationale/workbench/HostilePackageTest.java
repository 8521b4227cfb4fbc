package dev.rationale.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.workbench.OpenWorkbench.Guest;
import dev.rationale.workbench.OpenWorkbench.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package whose every text is a script: no page runs it. */
class HostilePackageTest {

    private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>\" onload=\"alert(1)";
    private static final YAMLMapper YAML = new YAMLMapper();

    @TempDir
    private Path directory;

    @Test
    void noPageRunsIt() throws IOException {
        PackageFiles files = PackageFiles.in(Path.of("../../examples/cotrimoxazole-hiv"));
        Map<String, String> hostile = new TreeMap<>();
        for (String path : files.texts("messages/", ".yaml").keySet()) {
            hostile.put(
                    path,
                    YAML.writeValueAsString(
                            poisoned(YAML.readTree(files.text(path).orElseThrow()))));
        }
        ObjectNode manifest =
                (ObjectNode) YAML.readTree(files.text("guideline.yaml").orElseThrow());
        manifest.set("title", poisoned(manifest.path("title")));
        hostile.put("guideline.yaml", YAML.writeValueAsString(manifest));
        files.with(hostile).writeTo(directory);
        try (OpenWorkbench workbench =
                new OpenWorkbench(Optional.of(directory), Optional.of(OpenWorkbench.PATIENTS), Optional.empty())) {
            Guest guest = workbench.guest();
            byte[] named = ("{\"resourceType\":\"Patient\",\"id\":\"one\",\"birthDate\":\"1980-01-01\","
                            + "\"name\":[{\"text\":\"<script>alert(1)</script>\"}]}")
                    .getBytes(StandardCharsets.UTF_8);
            String patient = workbench.drop(workbench.own(guest), named).header("Location");
            for (String path : new String[] {
                "/",
                "/bedside",
                "/committee",
                "/committee/file?path=messages/en/texts.yaml",
                "/committee/cases",
                patient,
                patient + "?lang=fr&q=%3Cscript%3Ealert(1)%3C/script%3E",
                "/bedside?q=%3Cscript%3E"
            }) {
                Reply page = workbench.get(path, guest.cookie());
                assertThat(page.status()).as(path).isEqualTo(200);
                assertThat(page.body())
                        .as(path)
                        .doesNotContain("<script>alert")
                        .doesNotContain("<img src=x")
                        .doesNotContainPattern("<[^<>]*\" onload=\"");
            }
            assertThat(workbench.get("/", guest.cookie()).body()).contains("&lt;script&gt;alert(1)");
        }
    }

    /** The script before each text; in the place of a summary, which may not be as long as both. */
    private static JsonNode poisoned(JsonNode node) {
        if (node.isObject()) {
            ObjectNode poisoned = YAML.createObjectNode();
            node.properties().forEach(entry -> {
                boolean summary =
                        entry.getKey().endsWith("summary") && entry.getValue().isTextual();
                poisoned.set(entry.getKey(), summary ? new TextNode(SCRIPT) : poisoned(entry.getValue()));
            });
            return poisoned;
        }
        return new TextNode(SCRIPT + " " + node.asText());
    }
}
