package dev.rationale.hiv.fact;

import dev.rationale.engine.fact.End;
import dev.rationale.engine.fact.Lasting;
import dev.rationale.engine.fact.When;
import java.util.List;

/**
 * One recorded exposure to a drug used against opportunistic infections; which infection it covers is for the rules.
 *
 * @param drug ingredient: {@code cotrimoxazole}, {@code dapsone}, {@code pyrimethamine}, {@code atovaquone},
 *     {@code pentamidine}, {@code fluconazole}, {@code azithromycin}, {@code clarithromycin}, {@code rifabutin}
 */
public record ProphylaxisExposure(String id, String drug, When at, End end, List<String> sources) implements Lasting {
    public ProphylaxisExposure {
        sources = List.copyOf(sources);
    }
}
