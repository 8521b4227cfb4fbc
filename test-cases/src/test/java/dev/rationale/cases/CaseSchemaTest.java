package dev.rationale.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.rationale.committee.cases.CaseSource;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CaseSchemaTest {

    private static final Path SCHEMA = Path.of("../docs/schema/cases.schema.json");

    @Test
    void everyFileOfCasesIsWrittenAsTheSchemaSays() throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(new ObjectMapper().readTree(SCHEMA.toFile()));
        YAMLMapper yaml = new YAMLMapper();
        for (CaseSource file : Cases.files()) {
            assertThat(schema.validate(yaml.readTree(file.text())))
                    .as(file.file())
                    .isEmpty();
        }
    }
}
