package dev.rationale.fhir.quantity;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.terminology.Coding;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.ResourceStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Observations of an assay of virus and of a count of cells, as tests write them. Apostrophes stand for quotation marks. */
final class Observed {

    /** Codes of the assay: one says nothing of the scale, and one states a limit of detection. */
    static final String ANY = "any";

    static final String LINEAR = "linear";
    static final String LOG = "log";
    static final String LIMIT_50 = "limit";

    private static final Measurement VIRUS = new Measurement(
            Map.of("{copies}/mL", BigDecimal.ONE, "/mL", BigDecimal.ONE),
            new Bounds(0, true, 1e10, true),
            Map.of(code(LINEAR), Scale.LINEAR, code(LOG), Scale.LOG10),
            Map.of(code(LIMIT_50), BigDecimal.valueOf(50)),
            true,
            Set.of("plasma", "serum", "blood"),
            Measurement.words(List.of("HIV 1 RNA [Log #/volume] (viral load) in Serum or Plasma")),
            0,
            Map.of(),
            1000);

    private static final Measurement CELLS = Measurement.in(
            Map.of("/uL", BigDecimal.ONE, "{cells}/uL", BigDecimal.ONE, "10*3/uL", BigDecimal.valueOf(1000)),
            new Bounds(0, true, 5000, true));

    private Observed() {}

    /** What an assay of virus reads, with members such as {@code 'valueString':'<50'}. */
    static String virus(String code, String members) {
        return read(VIRUS, code, members);
    }

    static String cells(String members) {
        return read(CELLS, ANY, members);
    }

    static String cells(String value, String unit) {
        return cells("'valueQuantity':{'value':" + value + ",'unit':'" + unit + "'}");
    }

    static String text(String code, String text) {
        return virus(code, "'valueString':'" + text + "'");
    }

    private static String read(Measurement kind, String code, String members) {
        Element observation = observation(code, members);
        return shown(new AmountReader(kind).read(observation, observation));
    }

    /** The numbers, the answer or the reason as one text. */
    static String shown(Result result) {
        if (result instanceof Result.Amount amount) {
            return amount.bounds().toString();
        }
        if (result instanceof Result.Answer answer) {
            return answer.answer();
        }
        return result instanceof Result.LeftOut out ? out.reason() : ((Result.NotUnderstood) result).what();
    }

    static Element observation(String code, String members) {
        String text = "{'resourceType':'Observation','code':{'coding':[{'system':'test','code':'" + code + "'}]}"
                + (members.isEmpty() ? "" : "," + members) + "}";
        ResourceStream stream = new ResourceStream(Set.of("Observation"));
        try (JsonParser parser =
                new JsonFactory().createParser(text.replace('\'', '"').replace("’", "'"))) {
            stream.read(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stream.collected().resources().get(0).element();
    }

    private static Coding code(String code) {
        return new Coding("test", code);
    }
}
