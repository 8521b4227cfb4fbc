package dev.rationale.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.workbench.OpenWorkbench.Guest;
import dev.rationale.workbench.OpenWorkbench.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package on pages: what is found in a text that nobody saved, and what can be saved. */
class CommitteeTest {

    private static final Path EXAMPLE = Path.of("../../examples/cotrimoxazole-hiv");

    @TempDir
    private Path directory;

    private static Reply post(OpenWorkbench workbench, Guest guest, String address, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return workbench.send(
                "POST " + address + " HTTP/1.1\r\nContent-Length: " + body.length + "\r\n" + workbench.own(guest)
                        + "Connection: close\r\n\r\n",
                body);
    }

    @Test
    void onlyAFileOfThePackageIsWrittenAndOnlyOverTheTextThatWasRead() throws IOException {
        Path rules = directory.resolve("package");
        PackageFiles.in(EXAMPLE).writeTo(rules);
        Path outside = Files.writeString(directory.resolve("outside.yaml"), "as it was");
        try (OpenWorkbench workbench = new OpenWorkbench(Optional.of(rules), Optional.empty(), Optional.empty())) {
            Guest guest = workbench.guest();
            String page = workbench
                    .get("/committee/file?path=guideline.yaml", guest.cookie())
                    .body();
            Matcher digest = Pattern.compile("data-digest=\"([0-9a-f]+)\"").matcher(page);
            assertThat(digest.find()).isTrue();
            String save = "/committee/save?digest=" + digest.group(1) + "&path=";
            for (String path : List.of("..%2Foutside.yaml", "%2Fetc%2Fpasswd", "none.yaml", "", "new%2Ffile.yaml")) {
                assertThat(post(workbench, guest, save + path, "x").status())
                        .as(path)
                        .isIn(400, 404);
            }
            assertThat(outside).hasContent("as it was");
            Guest nobody = new Guest(guest.cookie(), "no-token");
            assertThat(post(workbench, nobody, save + "guideline.yaml", "x").status())
                    .isEqualTo(403);
            String old = Files.readString(rules.resolve("guideline.yaml"));
            assertThat(post(workbench, guest, save + "guideline.yaml", old + "# more\n")
                            .status())
                    .isEqualTo(200);
            assertThat(rules.resolve("guideline.yaml")).hasContent(old + "# more\n");
            assertThat(post(workbench, guest, save + "guideline.yaml", "other").status())
                    .isEqualTo(409);
            assertThat(rules.resolve("guideline.yaml")).hasContent(old + "# more\n");
        }
    }

    @Test
    void aTextThatNobodySavedIsLookedThrough() {
        try (OpenWorkbench workbench = new OpenWorkbench(Optional.of(EXAMPLE), Optional.empty(), Optional.empty())) {
            Guest guest = workbench.guest();
            String manifest = PackageFiles.in(EXAMPLE).text("guideline.yaml").orElseThrow();
            String found = post(workbench, guest, "/committee/findings?path=guideline.yaml", manifest + "unknown: 1\n")
                    .body();
            assertThat(found).contains("\"file\":\"guideline.yaml\"").contains("unknown");
            assertThat(workbench.get("/committee/cases", guest.cookie()).body()).contains("hold");
        }
    }

    @Test
    void theBundledPackageIsReadAndNotWritten() {
        try (OpenWorkbench workbench = OpenWorkbench.bundled()) {
            Guest guest = workbench.guest();
            assertThat(workbench.get("/committee", guest.cookie()).body()).contains("guideline.yaml");
            assertThat(post(workbench, guest, "/committee/save?path=guideline.yaml&digest=x", "x")
                            .status())
                    .isEqualTo(403);
            assertThat(workbench.get("/committee/impact", guest.cookie()).status())
                    .isEqualTo(404);
        }
    }
}
