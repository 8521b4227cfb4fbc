package dev.rationale.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The terminology files: a wrong digit in a code is somebody else's result. */
class CodesTest {

    private static final int[][] DIHEDRAL = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
        {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
        {4, 0, 1, 2, 3, 9, 5, 6, 7, 8},
        {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2},
        {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
        {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
        {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}
    };
    private static final int[] PERMUTED = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

    private final List<Map<String, String>> codes = table("codes.csv");
    private final List<Map<String, String>> roles = table("roles.csv");

    @Test
    void everyLoincCodeHasItsCheckDigit() {
        assertThat(of("http://loinc.org")).isNotEmpty().allMatch(CodesTest::luhn);
    }

    @Test
    void everySnomedCodeHasItsCheckDigit() {
        assertThat(of("http://snomed.info/sct")).isNotEmpty().allMatch(CodesTest::verhoeff);
    }

    @Test
    void everyCodeStandsOnceAndNamesItsSource() {
        assertThat(codes)
                .extracting(row -> row.get("system") + "|" + row.get("code"))
                .doesNotHaveDuplicates();
        assertThat(codes).allSatisfy(row -> assertThat(row.get("source")).isNotBlank());
    }

    @Test
    void everyRoleIsThatOfACategoryInUse() {
        Set<String> categories = new HashSet<>();
        codes.forEach(row -> categories.add(row.get("category")));
        assertThat(roles).allSatisfy(row -> assertThat(categories).contains(row.get("category")));
    }

    private List<String> of(String system) {
        return codes.stream()
                .filter(row -> system.equals(row.get("system")))
                .map(row -> row.get("code"))
                .toList();
    }

    private static boolean luhn(String code) {
        String digits = code.replace("-", "");
        int sum = 0;
        for (int index = 0; index < digits.length(); index++) {
            int digit = digits.charAt(digits.length() - 1 - index) - '0';
            int weighed = index % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    private static boolean verhoeff(String code) {
        int check = 0;
        for (int index = 0; index < code.length(); index++) {
            int digit = code.charAt(code.length() - 1 - index) - '0';
            for (int turn = 0; turn < index % 8; turn++) {
                digit = PERMUTED[digit];
            }
            check = DIHEDRAL[check][digit];
        }
        return check == 0;
    }

    private static List<Map<String, String>> table(String name) {
        try (InputStream in = FhirReader.class.getResourceAsStream(name);
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(in)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new AssertionError(name + " cannot be read", e);
        }
    }
}
