package org.folkmoot.form;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page as a browser understands it. */
final class Html {

    private final Element root;

    private Html(Element root) {
        this.root = root;
    }

    static Html of(String page) {
        try {
            return new Html(new HtmlDocumentBuilder(XmlViolationPolicy.ALLOW)
                    .parse(new InputSource(new StringReader(page)))
                    .getDocumentElement());
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All elements of a name and a class, which may be blank. */
    List<Element> all(String name, String style) {
        return all(root, name, style);
    }

    static List<Element> all(Element in, String name, String style) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = in.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            Element element = (Element) nodes.item(i);
            if (style.isEmpty()
                    || List.of(element.getAttribute("class").split(" ")).contains(style)) {
                found.add(element);
            }
        }
        return found;
    }

    /** The texts of all elements of a name and a class. */
    List<String> texts(String name, String style) {
        return all(name, style).stream().map(Node::getTextContent).toList();
    }

    /** What stands in the fields of forms, by name; the last of those that share one. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        all("input", "").forEach(field -> fields.put(field.getAttribute("name"), field.getAttribute("value")));
        all("textarea", "").forEach(field -> fields.put(field.getAttribute("name"), field.getTextContent()));
        return fields;
    }

    /** Answers as they are summed up: the lines below each question; none for one without an answer. */
    Map<String, List<String>> answers() {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (Element row : all("div", "summary__row")) {
            Element said = all(row, "dd", "").getFirst();
            answers.put(
                    all(row, "dt", "").getFirst().getTextContent(),
                    said.getAttribute("class").equals("muted")
                            ? List.of()
                            : all(said, "p", "summary__line").stream()
                                    .map(Node::getTextContent)
                                    .toList());
        }
        return answers;
    }
}
