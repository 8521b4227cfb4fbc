package dev.rationale.committee.testing;

import dev.rationale.committee.cases.CaseResult;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The results of cases in the form that continuous integration servers read: one suite for each file. */
public final class JUnitXml {

    private final String language;
    private final XMLStreamWriter xml;

    private JUnitXml(String language, XMLStreamWriter xml) {
        this.language = language;
        this.xml = xml;
    }

    public static String text(List<CaseResult> results, String language) {
        StringWriter text = new StringWriter();
        try {
            new JUnitXml(language, XMLOutputFactory.newFactory().createXMLStreamWriter(text))
                    .suites(results.stream()
                            .collect(Collectors.groupingBy(
                                    result -> result.one().file(), LinkedHashMap::new, Collectors.toList())));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The results cannot be written as XML.", e);
        }
        return text.append('\n').toString();
    }

    private void suites(Map<String, List<CaseResult>> byFile) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuites");
        for (Map.Entry<String, List<CaseResult>> file : byFile.entrySet()) {
            suite(file.getKey(), file.getValue());
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void suite(String file, List<CaseResult> results) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", file);
        xml.writeAttribute("tests", String.valueOf(results.size()));
        xml.writeAttribute(
                "failures",
                String.valueOf(
                        results.stream().filter(result -> !result.holds()).count()));
        for (CaseResult result : results) {
            one(file, result);
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private void one(String file, CaseResult result) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", file);
        xml.writeAttribute("name", allowed(result.one().name()));
        xml.writeAttribute("file", file);
        xml.writeAttribute("line", String.valueOf(result.one().line()));
        if (!result.holds()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", allowed(result.differences().get(0).toString()));
            xml.writeCharacters(allowed(CaseReport.explained(result, language)));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** XML 1.0 has no place for most control characters. */
    private static String allowed(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "?");
    }
}
