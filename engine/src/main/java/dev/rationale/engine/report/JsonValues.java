package dev.rationale.engine.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import dev.rationale.engine.fact.Bounds;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;

/** Writes plain values in a form that depends on no locale: numbers without exponents, maps in their own order. */
record JsonValues(JsonGenerator json) {

    /** Something that writes itself and may fail doing so. */
    interface Part {
        void write() throws IOException;
    }

    /** A value that was written before, in the same form and as deep within other values. */
    void written(SerializableString value) throws IOException {
        json.writeRawValue(value);
    }

    void members(Map<String, Object> members) throws IOException {
        for (Map.Entry<String, Object> member : members.entrySet()) {
            member(member.getKey(), member.getValue());
        }
    }

    void object(Part members) throws IOException {
        json.writeStartObject();
        members.write();
        json.writeEndObject();
    }

    void object(String name, Part members) throws IOException {
        json.writeFieldName(name);
        object(members);
    }

    <T> void array(String name, Collection<T> items, Each<T> each) throws IOException {
        json.writeArrayFieldStart(name);
        for (T item : items) {
            each.write(item);
        }
        json.writeEndArray();
    }

    /** Writes one item of an array. */
    interface Each<T> {
        void write(T item) throws IOException;
    }

    void text(String name, String text) throws IOException {
        json.writeStringField(name, text);
    }

    /** A member that is always there, and null where there is nothing to say. */
    void textOrNull(String name, String text) throws IOException {
        if (text.isEmpty()) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, text);
        }
    }

    void texts(String name, Collection<String> texts) throws IOException {
        array(name, texts, json::writeString);
    }

    void member(String name, Object value) throws IOException {
        json.writeFieldName(name);
        value(value);
    }

    private void value(Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            object(() -> {
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    member(String.valueOf(entry.getKey()), entry.getValue());
                }
            });
        } else if (value instanceof Collection<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                value(item);
            }
            json.writeEndArray();
        } else {
            scalar(value);
        }
    }

    private void scalar(Object value) throws IOException {
        if (value instanceof Boolean answer) {
            json.writeBoolean(answer);
        } else if (value instanceof Double || value instanceof Float) {
            json.writeNumber(Bounds.plain(((Number) value).doubleValue()));
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else {
            json.writeString(String.valueOf(value));
        }
    }
}
