package org.folkmoot.web;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker, in this process and without a network. */
public final class NuHtml {

    private static final String HTML5 = "http://s.validator.nu/html5-rdfalite.rnc";

    private final List<String> found = new ArrayList<>();
    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
    private String[] lines = {};

    public NuHtml() {
        ErrorHandler handler = new ErrorHandler() {
            @Override
            public void warning(SAXParseException warning) {
                add("warning", warning);
            }

            @Override
            public void error(SAXParseException error) {
                add("error", error);
            }

            @Override
            public void fatalError(SAXParseException error) {
                add("fatal error", error);
            }
        };
        try {
            validator.setUpMainSchema(HTML5, handler);
            validator.setUpValidatorAndParsers(handler, true, false);
        } catch (Exception e) {
            throw new IllegalStateException("The HTML checker cannot be set up", e);
        }
    }

    /** The errors and warnings of a page, each with the line it stands on. */
    public List<String> check(String html) {
        found.clear();
        lines = html.split("\n", -1);
        try {
            InputSource source = new InputSource(new StringReader(html));
            source.setEncoding("UTF-8");
            validator.checkHtmlInputSource(source);
        } catch (Exception e) {
            throw new IllegalStateException("The HTML checker failed", e);
        }
        return List.copyOf(found);
    }

    private void add(String weight, SAXParseException fault) {
        int line = fault.getLineNumber();
        String where = line > 0 && line <= lines.length ? lines[line - 1].strip() : "";
        int to = Math.min(where.length(), Math.max(0, fault.getColumnNumber()));
        found.add(weight + ": " + fault.getMessage() + " in “" + where.substring(Math.max(0, to - 200), to) + "”");
    }
}
