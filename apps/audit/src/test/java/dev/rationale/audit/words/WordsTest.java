package dev.rationale.audit.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2026-11-30T23:59:59.999Z | 30 November 2026, 23:59:59 UTC",
                "fr | 2026-11-30T23:59:59.999Z | 30 novembre 2026, 23:59:59 UTC",
                "fr | 2027-01-01T00:00:00Z     | 1er janvier 2027, 00:00:00 UTC",
                "de | 2027-01-01T00:00:00Z     | 1 January 2027, 00:00:00 UTC",
            })
    void anInstantIsWrittenInWordsWithItsZone(String language, Instant instant, String expected) {
        assertThat(Words.in(language).when(instant)).isEqualTo(expected);
    }

    @Test
    void aLanguageIsNamedInTheOther() {
        assertThat(Words.in("fr").language("en")).isEqualTo("anglais");
        assertThat(Words.in("en").language("fr")).isEqualTo("French");
    }

    /** French has units besides, which in English are the package's own words. */
    @Test
    void bothLanguagesSayTheSameWithTheSameValues() throws IOException {
        Map<String, String> french = places("fr");
        french.keySet().removeIf(key -> key.startsWith("unit."));

        assertThat(french).isEqualTo(places("en"));
    }

    @Test
    void frenchMarksStandBehindSpacesThatDoNotBreak() throws IOException {
        assertThat(all("fr").values())
                .map(String::valueOf)
                .noneMatch(sentence -> sentence.matches(".*( [:;?!»]|« |[^\u00a0 ][;?!]).*"));
    }

    private static Map<String, String> places(String language) throws IOException {
        Map<String, String> places = new TreeMap<>();
        all(language)
                .forEach((key, sentence) -> places.put(
                        key.toString(),
                        new TreeSet<>(PLACE.matcher(sentence.toString())
                                        .results()
                                        .map(one -> one.group())
                                        .toList())
                                .toString()));
        return places;
    }

    private static Properties all(String language) throws IOException {
        Properties all = new Properties();
        try (InputStream file =
                Words.class.getResourceAsStream("/dev/rationale/audit/words-" + language + ".properties")) {
            all.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return all;
    }
}
