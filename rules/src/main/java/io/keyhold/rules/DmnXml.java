package io.keyhold.rules;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes indented XML. Attributes are given as names and values in turn; one whose value is null is left out. */
final class DmnXml {

    private static final String INDENT = "  ";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;

    DmnXml() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    void begin(String name, @Nullable String... attributes) {
        doing(() -> {
            line();
            xml.writeStartElement(name);
            attributes(attributes);
            depth++;
        });
    }

    void end() {
        doing(() -> {
            depth--;
            line();
            xml.writeEndElement();
        });
    }

    void empty(String name, @Nullable String... attributes) {
        doing(() -> {
            line();
            xml.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    void leaf(String name, String content) {
        doing(() -> {
            line();
            xml.writeStartElement(name);
            xml.writeCharacters(writable(content));
            xml.writeEndElement();
        });
    }

    /** An element that holds one {@code text}, as DMN writes expressions and cells. */
    void expression(String name, String content, @Nullable String... attributes) {
        begin(name, attributes);
        leaf("text", content);
        end();
    }

    String done() {
        doing(() -> {
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        });
        return text.toString();
    }

    private void attributes(@Nullable String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i];
            String value = attributes[i + 1];
            if (name != null && value != null) {
                xml.writeAttribute(name, writable(value));
            }
        }
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + INDENT.repeat(depth));
    }

    /** XML has no place for most control characters, which YAML can write. */
    private static String writable(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }

    private static void doing(Writing writing) {
        try {
            writing.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
