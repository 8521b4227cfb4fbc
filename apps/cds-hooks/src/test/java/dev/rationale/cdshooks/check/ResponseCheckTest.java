package dev.rationale.cdshooks.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of the outgoing self-check finds what it is there for: C1 to C17. */
class ResponseCheckTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SOUND = """
            {'cards':[{'uuid':'4e0a3a1e-3283-4575-ab82-028d55fe2719','summary':'s','detail':'d','indicator':'info',
              'source':{'label':'l','url':'https://a.example/g','topic':{'code':'c','system':'urn:s','display':'d'}},
              'suggestions':[
                {'label':'a','uuid':'4e0a3a1e-3283-4575-ab82-028d55fe2710','actions':[{'type':'delete','description':'d','resourceId':'MedicationRequest/1'}]},
                {'label':'b','uuid':'4e0a3a1e-3283-4575-ab82-028d55fe2711','actions':[{'type':'create','description':'d','resource':{'resourceType':'ServiceRequest','extension':[{'url':'u','valueString':'v'}]}}]}],
              'selectionBehavior':'at-most-one',
              'overrideReasons':[{'code':'c','system':'urn:s','display':'d'}],
              'links':[{'label':'l','url':'https://a.example/p','type':'absolute'}],
              'extension':{'org.example.x':{'y':1}}}]}
            """;

    private final ResponseCheck check = new ResponseCheck();

    @Test
    void letsASoundResponseAndSilencePass() {
        assertThat(check.violations(tree(SOUND))).isEmpty();
        assertThat(check.violations(tree("{'cards':[]}"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "C1; ; {}",
                "C1; ; {'cards':{}}",
                "C15; /; systemActions=[{'type':'delete'}]",
                "C2; /cards/0; summary=''",
                "C2; /cards/0; summary=7",
                "C2; /cards/0; summary='two\\nlines'",
                "C3; /cards/0; indicator='hard-stop'",
                "C4; /cards/0/source; label=null",
                "C4; /cards/0/source; url='relative'",
                "C4; /cards/0/source; url='javascript:alert(1)'",
                "C4; /cards/0/source; icon='icon.png'",
                "C4; /cards/0/source/topic; system=''",
                "C5; /cards/0; detail='<script>'",
                "C5; /cards/0; detail=''",
                "C6; /cards/0; uuid='4E0A3A1E-3283-4575-AB82-028D55FE2719'",
                "C7; /cards/0; selectionBehavior='all'",
                "C9; /cards/0/suggestions/0; label=''",
                "C9; /cards/0/suggestions/0; uuid='1'",
                "C16; /cards/0/suggestions/0; actions=[]",
                "C10; /cards/0/suggestions/0/actions/0; type='remove'",
                "C10; /cards/0/suggestions/0/actions/0; description=''",
                "C11; /cards/0/suggestions/0/actions/0; resourceId='https://x/MedicationRequest/1'",
                "C11; /cards/0/suggestions/0/actions/0; resource={'resourceType':'MedicationRequest'}",
                "C11; /cards/0/suggestions/1/actions/0; resource='text'",
                "C12; /cards/0/suggestions/0; actionSelectionBehavior='any'",
                "C13; /cards/0/overrideReasons/0; display=null",
                "C14; /cards/0/links/0; type='web'",
                "C14; /cards/0/links/0; appContext='x'",
                "C14; /cards/0/links/0; autolaunchable=true",
                "C16; /cards/0; links=[]",
                "C16; /cards/0/source; label=''",
                "C17; /cards/0; extension=[1]",
                "C17; /cards/0; extension={'plain':{'y':1}}"
            })
    void findsAViolation(String rule, String place, String change) {
        JsonNode response = place == null ? tree(change) : changed(place, change);
        assertThat(check.violations(response)).anyMatch(found -> found.startsWith(rule + " "));
    }

    @Test
    void countsTheCharactersOfASummary() {
        ObjectNode response = tree(SOUND);
        ((ObjectNode) response.at("/cards/0")).put("summary", "x".repeat(139));
        assertThat(check.violations(response)).isEmpty();
        ((ObjectNode) response.at("/cards/0")).put("summary", "x".repeat(140));
        assertThat(check.violations(response)).hasSize(1).allMatch(found -> found.startsWith("C2 "));
    }

    @Test
    void wantsBehaviourWithSuggestionsAndOnlyThen() {
        ObjectNode response = tree(SOUND);
        ((ObjectNode) response.at("/cards/0")).remove("suggestions");
        assertThat(check.violations(response)).anyMatch(found -> found.startsWith("C7 "));
    }

    @Test
    void letsOneSuggestionBeRecommendedWhereOneMayBeChosen() {
        ObjectNode response = tree(SOUND);
        ((ObjectNode) response.at("/cards/0/suggestions/0")).put("isRecommended", true);
        assertThat(check.violations(response)).isEmpty();
        ((ObjectNode) response.at("/cards/0/suggestions/1")).put("isRecommended", true);
        assertThat(check.violations(response)).anyMatch(found -> found.startsWith("C8 "));
    }

    @Test
    void wantsEachCardToHaveANameOfItsOwn() {
        ObjectNode response = tree(SOUND);
        ((ArrayNode) response.path("cards")).add(response.at("/cards/0").deepCopy());
        assertThat(check.violations(response)).anyMatch(found -> found.startsWith("C6 "));
    }

    @Test
    void listsEveryViolationAndQuotesNothing() {
        ObjectNode response = tree(SOUND);
        ((ObjectNode) response.at("/cards/0"))
                .put("summary", "")
                .put("indicator", "SECRET")
                .put("detail", "<b>SECRET</b>");
        assertThat(check.violations(response))
                .hasSizeGreaterThanOrEqualTo(3)
                .noneMatch(found -> found.contains("SECRET"));
    }

    private static ObjectNode changed(String place, String change) {
        ObjectNode response = tree(SOUND);
        ObjectNode node = (ObjectNode) (place.equals("/") ? response : response.at(place));
        String[] sides = change.split("=", 2);
        node.set(sides[0], tree("{'v':" + sides[1] + "}").path("v"));
        return response;
    }

    private static ObjectNode tree(String text) {
        try {
            return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
