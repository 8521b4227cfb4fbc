package dev.rationale.engine.guideline;

import dev.rationale.engine.profile.Shown;
import java.util.List;
import java.util.Optional;

/**
 * What a package says of its pictures. Without it the course of a patient still shows all results and treatments that are declared.
 *
 * @param course the results that the course of a patient shows first, whether there are any or not
 * @param slope what is shown of how fast a result rises
 * @param trials how studies are laid out by whom they admitted
 */
public record Pictures(List<Panel> course, Optional<Slope> slope, Optional<Trials> trials) {

    public static final Pictures NONE = new Pictures(List.of(), Optional.empty(), Optional.empty());

    /**
     * A result over time.
     *
     * @param result the declared kind
     * @param bands the limits on which advice rests, rising
     * @param logarithmic true if each tenfold takes the same height
     */
    public record Panel(String result, List<Double> bands, boolean logarithmic) {

        public Panel {
            bands = bands.stream().sorted().toList();
        }
    }

    /**
     * How fast a result rises, beside what studies report.
     *
     * @param patient where the patient's own is found
     * @param column the column of the figures that are shown beside it
     */
    public record Slope(Shown patient, String column) {}

    /**
     * Studies by whom they admitted.
     *
     * @param characteristic the characteristic by which they are laid out
     * @param cuts the limits between two rows, rising
     * @param patient where the patient's own value is found
     * @param columns the columns of the figures that are shown, in their order
     */
    public record Trials(String characteristic, List<Double> cuts, Shown patient, List<String> columns) {

        public Trials {
            cuts = cuts.stream().sorted().toList();
            columns = List.copyOf(columns);
        }
    }

    public Pictures {
        course = List.copyOf(course);
    }
}
