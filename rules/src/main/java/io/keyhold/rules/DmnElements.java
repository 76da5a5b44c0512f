package io.keyhold.rules;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A DMN file as elements. Nothing outside the file is ever read: no document type, no entities, no schema. */
final class DmnElements {

    private static final Set<String> SPACES = Set.of(
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            DmnWriter.MODEL,
            "https://www.omg.org/spec/DMN/20211108/MODEL/",
            "https://www.omg.org/spec/DMN/20230324/MODEL/",
            "https://www.omg.org/spec/DMN/20240513/MODEL/");

    private DmnElements() {}

    /** The {@code definitions} of the file; {@link Untaken} where it is no DMN. */
    static Element definitions(String xml) {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(null);
            String text = xml.startsWith("\uFEFF") ? xml.substring(1) : xml;
            Element root =
                    builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
            if (!root.getLocalName().equals("definitions") || !isDmn(root)) {
                throw new Untaken("不是 DMN 1.1 至 1.5 的文件", "the file is no DMN of 1.1 to 1.5");
            }
            return root;
        } catch (SAXException | IOException e) {
            throw new Untaken("不是可读的 XML：" + e.getMessage(), "no XML that can be read: " + e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }

    private static boolean isDmn(Node node) {
        return node.getNamespaceURI() != null && SPACES.contains(node.getNamespaceURI());
    }

    static List<Element> all(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && isDmn(element) && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    static @Nullable Element one(Element parent, String name) {
        List<Element> all = all(parent, name);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** The text of a child, or of the {@code text} within it; empty where there is none. */
    static String text(Element parent, String name) {
        Element child = one(parent, name);
        if (child == null) {
            return "";
        }
        Element text = one(child, "text");
        return (text == null ? child : text).getTextContent().strip();
    }

    /** An attribute, or for one that DMN 1.1 writes as a child the child's text; null where it is absent or empty. */
    static @Nullable String attribute(Element element, String name) {
        String value = element.getAttribute(name).strip();
        return value.isEmpty() ? null : value;
    }

    static @Nullable String hint(Element element, String name) {
        String value = element.getAttributeNS(DmnWriter.HINTS, name).strip();
        return value.isEmpty() ? null : value;
    }

    /** Names are the same however they are spaced. */
    static String name(Element element) {
        return element.getAttribute("name").strip().replaceAll("\\s+", " ");
    }

    /** What the element is called for people; labels written here hold both languages. */
    static Label label(Element element) {
        String told = attribute(element, "label");
        String[] parts = (told == null ? name(element) : told).split(" · ", 2);
        String first = parts[0].isBlank() ? "…" : parts[0];
        return new Label(first, parts.length == 2 && !parts[1].isBlank() ? parts[1] : first);
    }
}
