package dev.rationale.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

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
        assertThat(second.base()).isSameAs(first.base());
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
        assertThat(other.base()).isNotSameAs(one.base());
        one.release().run();
        other.release().run();
        assertThat(releases).hasValue(2);
    }

    @Test
    void rulesThatDoNotCompileLeaveNothingBehind() {
        assertThatThrownBy(() -> SharedRules.of(Map.of("a.drl", "broken"), "", () -> {
                    throw new IllegalArgumentException("broken");
                }))
                .hasMessage("broken");
        compiled("broken").release().run();
        assertThat(compilations).hasValue(1);
        assertThat(releases).hasValue(1);
    }

    private CompiledRules compiled(String text) {
        return SharedRules.of(Map.of("a.drl", text), "", () -> {
            compilations.incrementAndGet();
            return new CompiledRules(mock(KieBase.class), releases::incrementAndGet);
        });
    }
}
