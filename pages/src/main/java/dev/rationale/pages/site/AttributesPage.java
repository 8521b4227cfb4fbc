package dev.rationale.pages.site;

import dev.rationale.pages.Frame;
import dev.rationale.pages.Page;
import dev.rationale.pages.Words;
import dev.rationale.pages.part.Badge;
import dev.rationale.pages.template.site.JteattributesGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;

/**
 * The source attributes that evidence-based decision support has to show, and which attributes of the patient the rules use.
 *
 * @param inputs the kinds of fact that are read from the patient
 */
public record AttributesPage(Frame frame, Words words, List<Attribute> source, List<Use> uses, List<Attribute> inputs)
        implements Page {

    /** Something with its value. */
    public record Attribute(String name, String value) {}

    /** An attribute of the patient, whether the rules use it, and which do. */
    public record Use(String attribute, Badge used, List<String> rules) {

        public Use {
            rules = List.copyOf(rules);
        }
    }

    public AttributesPage {
        source = List.copyOf(source);
        uses = List.copyOf(uses);
        inputs = List.copyOf(inputs);
    }

    @Override
    public void main(HtmlTemplateOutput output) {
        JteattributesGenerated.render(output, null, this);
    }
}
