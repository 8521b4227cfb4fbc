package dev.rationale.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.guideline.Problem;
import dev.rationale.engine.terminology.Codes;
import dev.rationale.engine.terminology.ValueSet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of every shared value set. */
class SharedSetsTest {

    private static final Pattern LOINC = Pattern.compile("\\d{1,6}-\\d");

    @Test
    void everySetIsSound() {
        List<Problem> problems = new ArrayList<>();

        List<ValueSet> sets = SharedSets.read(problems);

        assertThat(problems).extracting(Problem::toString).isEmpty();
        assertThat(sets).hasSizeGreaterThan(15);
    }

    @Test
    void everyRowNamesItsOriginAndOneThatIsListed() {
        for (ValueSet set : SharedSets.read(new ArrayList<>())) {
            assertThat(rows(set))
                    .as(set.id())
                    .allSatisfy(row -> assertThat(set.sources()).containsKey(row.source()));
        }
    }

    @Test
    void codesOfLoincAndSnomedCtHaveTheirCheckDigit() {
        for (ValueSet set : SharedSets.read(new ArrayList<>())) {
            assertThat(rows(set)
                            .filter(row -> LOINC.matcher(row.coding().code()).matches()
                                    && row.coding().system().equals("http://loinc.org")))
                    .as(set.id())
                    .allSatisfy(row -> assertThat(luhn(row.coding().code()))
                            .as(row.toString())
                            .isTrue());
            assertThat(rows(set).filter(row -> row.coding().system().equals("http://snomed.info/sct")))
                    .as(set.id())
                    .allSatisfy(row -> assertThat(verhoeff(row.coding().code()))
                            .as(row.toString())
                            .isTrue());
        }
    }

    private static Stream<Codes.Row> rows(ValueSet set) {
        return Stream.of(
                        set.members().stream().map(ValueSet.Entry::codes),
                        set.others().stream().map(ValueSet.Entry::codes),
                        set.combinations().stream().map(ValueSet.Combination::codes))
                .flatMap(one -> one)
                .flatMap(codes -> codes.rows().stream());
    }

    /** Every second digit from the right counts twice. */
    private static boolean luhn(String code) {
        String digits = code.replace("-", "");
        int sum = 0;
        for (int index = 0; index < digits.length(); index++) {
            int digit = digits.charAt(digits.length() - 1 - index) - '0';
            int counted = index % 2 == 1 ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    /** The group of the symmetries of a pentagon. */
    private static boolean verhoeff(String code) {
        int[] turn = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
        int check = 0;
        for (int index = 0; index < code.length(); index++) {
            int digit = code.charAt(code.length() - 1 - index) - '0';
            for (int times = 0; times < index % 8; times++) {
                digit = turn[digit];
            }
            check = times(check, digit);
        }
        return check == 0;
    }

    private static int times(int left, int right) {
        if (left < 5) {
            return right < 5 ? (left + right) % 5 : 5 + (left + right) % 5;
        }
        return right < 5 ? 5 + (left - right) % 5 : (left - right + 5) % 5;
    }
}
