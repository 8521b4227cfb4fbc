package dev.rationale.engine.tiny;

import dev.rationale.engine.guideline.Vocabulary;
import java.util.Set;

/** The vocabulary of tea: cups are matched as they are. */
public final class TeaVocabulary implements Vocabulary {

    @Override
    public String name() {
        return "tea";
    }

    @Override
    public Set<String> packages() {
        return Set.of(Cups.class.getPackageName());
    }
}
