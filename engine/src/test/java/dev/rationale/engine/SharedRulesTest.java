package dev.rationale.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;

/** Guidelines that are open together and whose rules read the same are compiled once. */
class SharedRulesTest {

    private final AtomicInteger compilations = new AtomicInteger();
    private final AtomicInteger releases = new AtomicInteger();
    private final AtomicReference<Set<String>> differing = new AtomicReference<>(Set.of());

    @Test
    void rulesThatReadTheSameAreCompiledOnceAndReleasedByTheLastWhoUsesThem() {
        CompiledRules first = compiled("shared");
        CompiledRules second = compiled("shared");
        assertThat(second.patients()).isSameAs(first.patients());
        assertThat(compilations).hasValue(1);

        first.release().run();
        assertThat(releases).hasValue(0);
        second.release().run();
        assertThat(releases).hasValue(1);

        compiled("shared").release().run();
        assertThat(compilations).hasValue(2);
        assertThat(releases).hasValue(2);
    }

    @Test
    void rulesThatReadOtherwiseAreCompiledByThemselves() {
        CompiledRules one = compiled("one");
        CompiledRules other = compiled("other");
        assertThat(other.patients()).isNotSameAs(one.patients());
        one.release().run();
        other.release().run();
        assertThat(releases).hasValue(2);
    }

    @Test
    void rulesThatDoNotCompileLeaveNothingBehind() {
        assertThatThrownBy(() -> SharedRules.of(sources("broken", "literature"), like -> {
                    throw new IllegalArgumentException("broken");
                }))
                .hasMessage("broken");
        compiled("broken").release().run();
        assertThat(compilations).hasValue(1);
        assertThat(releases).hasValue(1);
    }

    @Test
    void rulesOfWhichOthersAreKeptApartAreCompiledByThemselves() {
        CompiledRules one = compiled("one");
        CompiledRules other = compiled(sources("one", "evidence"));
        assertThat(other.literature()).isNotSameAs(one.literature());
        one.release().run();
        other.release().run();
        assertThat(releases).hasValue(2);
    }

    @Test
    void rulesThatDifferInOneFileOfSeveralAreGivenThoseThatAreOpen() {
        Map<String, String> texts = Map.of("a.drl", "a", "b.drl", "b", "c.drl", "c");
        CompiledRules open = compiled(new SharedRules.Sources(texts, "", List.of("literature")));
        Map<String, String> edited = Map.of("a.drl", "a", "b.drl", "edited", "d.drl", "d", "c.drl", "c");
        CompiledRules other = compiled(new SharedRules.Sources(edited, "", List.of("literature")));
        assertThat(differing.get()).containsExactlyInAnyOrder("b.drl", "d.drl");
        open.release().run();
        other.release().run();
        compiled(new SharedRules.Sources(edited, "", List.of("literature")))
                .release()
                .run();
        assertThat(differing.get()).isEmpty();
    }

    private CompiledRules compiled(String text) {
        return compiled(sources(text, "literature"));
    }

    private CompiledRules compiled(SharedRules.Sources sources) {
        return SharedRules.of(sources, like -> {
            compilations.incrementAndGet();
            differing.set(like.map(SharedRules.Like::paths).orElse(Set.of()));
            return new CompiledRules(
                    mock(KieBase.class),
                    mock(KieBase.class),
                    new Models(List.of(), List.of(), Map.of()),
                    releases::incrementAndGet);
        });
    }

    private static SharedRules.Sources sources(String text, String literature) {
        return new SharedRules.Sources(Map.of("a.drl", text), "", List.of(literature));
    }
}
