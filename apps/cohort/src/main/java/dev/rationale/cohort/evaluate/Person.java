package dev.rationale.cohort.evaluate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;

/**
 * By what a cohort is divided of the patient as a person. It decides nothing: the guideline reads for itself.
 *
 * @param sex the administrative code, or {@code unknown}
 * @param bornIn the year of birth, 0 where that is not told
 */
record Person(String sex, int bornIn) {

    static final Person UNKNOWN = new Person("unknown", 0);

    private static final JsonFactory JSON = new JsonFactory();
    private static final int YEAR = 4;

    /** The first Patient in a line or in a document. */
    static Person in(byte[] document) {
        try (JsonParser parser = JSON.createParser(document)) {
            while (parser.nextToken() != null) {
                boolean patient = parser.currentToken() == JsonToken.VALUE_STRING
                        && "resourceType".equals(parser.currentName())
                        && parser.getText().equals("Patient");
                if (patient) {
                    return rest(parser);
                }
            }
            return UNKNOWN;
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    private static Person rest(JsonParser parser) throws IOException {
        String sex = UNKNOWN.sex;
        int bornIn = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("gender")) {
                sex = parser.getValueAsString(sex);
            } else if (name.equals("birthDate")) {
                bornIn = year(parser.getValueAsString(""));
            }
            parser.skipChildren();
        }
        return new Person(sex.matches("[a-z]{1,10}") ? sex : UNKNOWN.sex, bornIn);
    }

    private static int year(String date) {
        return date.length() >= YEAR && date.substring(0, YEAR).matches("[0-9]{4}")
                ? Integer.parseInt(date.substring(0, YEAR))
                : 0;
    }

    /** The age reached in the year of a day; -1 where the year of birth is not told. */
    int age(LocalDate day) {
        return bornIn == 0 ? -1 : day.getYear() - bornIn;
    }
}
