package dev.rationale.engine.conclusion;

import java.util.List;

/**
 * A datum that a conclusion waits for.
 *
 * @param code stable code, for instance {@code cd4-count-recent}
 * @param neededFor codes of the recommendations or claims that wait for it, sorted
 */
public record DataRequest(String code, List<String> neededFor) implements Conclusion {

    public DataRequest {
        neededFor = neededFor.stream().distinct().sorted().toList();
    }

    @Override
    public String id() {
        return "DataRequest/" + code;
    }
}
