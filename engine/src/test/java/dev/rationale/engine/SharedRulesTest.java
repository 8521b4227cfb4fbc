package dev.rationale.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;

/** Guidelines that are open together and whose rules read the same are compiled once. */
class SharedRulesTest {

    private final AtomicInteger compilations = new AtomicInteger();
    private final AtomicInteger releases = new AtomicInteger();

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
        assertThatThrownBy(() -> SharedRules.of(sources("broken", "literature"), () -> {
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

    private CompiledRules compiled(String text) {
        return compiled(sources(text, "literature"));
    }

    private CompiledRules compiled(SharedRules.Sources sources) {
        return SharedRules.of(sources, () -> {
            compilations.incrementAndGet();
            return new CompiledRules(mock(KieBase.class), mock(KieBase.class), releases::incrementAndGet);
        });
    }

    private static SharedRules.Sources sources(String text, String literature) {
        return new SharedRules.Sources(Map.of("a.drl", text), "", List.of(literature));
    }
}
