package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;
import java.util.List;

/** Whether prophylaxis against an infection is on record now, and with what. */
public record Cover(String infection, boolean present, List<String> drugs) implements Fact {

    public Cover {
        drugs = drugs.stream().distinct().sorted().toList();
    }

    @Override
    public String id() {
        return "Cover/" + infection;
    }
}
