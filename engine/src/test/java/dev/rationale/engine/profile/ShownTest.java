package dev.rationale.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.rationale.engine.fact.Parameter;
import dev.rationale.engine.fact.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShownTest {

    private static final FactsByName FACTS = new FactsByName(
            List.of(new Parameter("age", 18, "years", "law"), new Parameter("dose", 2.5, "mg", "label")));

    @Test
    void firstFactOfATypeShowsItsFieldsInTheOrderWritten() {
        Map<String, Shown> members = new LinkedHashMap<>();
        members.put("value", new Shown.Field("value"));
        members.put("unit", new Shown.Text("years"));
        members.put("length", new Shown.Field("name.length"));

        assertThat(shown(new Shown.First("Parameter", new Shown.Members(members))))
                .hasToString("{value=18.0, unit=years, length=3}");
    }

    @Test
    void whatThereIsNoFactOfIsLeftOut() {
        Shown none = new Shown.First("State", new Shown.Field("name"));

        assertThat(none.in(FACTS, Optional.empty())).isEmpty();
        assertThat(shown(new Shown.Members(Map.of("state", none)))).isEqualTo(Map.of());
    }

    @Test
    void eachFactIsListedOrNamedByAField() {
        assertThat(shown(new Shown.Each("Parameter", "", "", new Shown.Field("value"))))
                .isEqualTo(List.of(18.0, 2.5));
        assertThat(shown(new Shown.Each("Parameter", "name", "", new Shown.Field("value"))))
                .isEqualTo(Map.of("age", 18.0, "dose", 2.5));
    }

    @Test
    void anEmptyListIsShownOnlyWhereAFactTellsThatThereAreNone() {
        Shown states = new Shown.Each("State", "", "Parameter", new Shown.Field("name"));
        Shown unknown = new Shown.Each("State", "", "Missing", new Shown.Field("name"));

        assertThat(shown(states)).isEqualTo(List.of());
        assertThat(unknown.in(FACTS, Optional.empty())).isEmpty();
    }

    @Test
    void whatStandsUnderAConditionIsShownOnlyWhereAllOfItsFactsAre() {
        Shown there = new Shown.Is("Parameter");

        assertThat(shown(new Shown.Where(List.of("Parameter"), there))).isEqualTo(true);
        assertThat(new Shown.Where(List.of("Parameter", "State"), there).in(FACTS, Optional.empty()))
                .isEmpty();
    }

    @Test
    void fieldThatAFactDoesNotHaveIsNamedWithIt() {
        FactsByName states = new FactsByName(List.of(new State("a", "b")));

        assertThatIllegalStateException()
                .isThrownBy(() -> new Shown.First("State", new Shown.Field("nam")).in(states, Optional.empty()))
                .withMessageContaining("'nam' of State");
    }

    private static Object shown(Shown shown) {
        return shown.in(FACTS, Optional.empty()).orElseThrow();
    }
}
