package org.folkmoot.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.dom.field.MailboxListField;
import org.apache.james.mime4j.dom.field.ParsedField;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Reads a mail, part by part and never as a whole tree: whoever wrote it may have meant harm. Of alternatives the plain text is
 * taken, else what the formatted one says; quoted replies and signatures are left in, for the officer to see.
 */
final class MailFile {

    /** Most parts of one mail, and how deep they may stand in each other. */
    static final int MOST_PARTS = 1_000;

    static final int DEEPEST = 20;

    private static final int MOST_HEADERS = 1_000;
    private static final int LONGEST_HEADER = 100_000;
    private static final int LONGEST_HTML = 4_000_000;
    private static final int MOST_LISTED = 100;
    private static final int LONGEST_NAME = 200;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final OpenedFiles files;
    private final Set<Opened.Notice> notices = EnumSet.noneOf(Opened.Notice.class);
    private final List<Opened.Attached> attached = new ArrayList<>();
    private final Deque<String> multiparts = new ArrayDeque<>();
    // The texts of the mail itself by the group of alternatives in which they stand; each other text is a group of its
    // own.
    private final Map<String, Alternatives> texts = new LinkedHashMap<>();
    private final StringBuilder forwarded = new StringBuilder();
    private String subject = "";
    private Opened.Sender sender = Opened.Sender.NOBODY;
    private Optional<LocalDate> sent = Optional.empty();
    private int messages;
    private int parts;
    private int groups;

    private MailFile(OpenedFiles files) {
        this.files = files;
    }

    private static final class Alternatives {
        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
    }

    static Opened open(byte[] bytes, OpenedFiles files) throws FileRefused {
        MailFile mail = new MailFile(files);
        try {
            mail.read(bytes);
        } catch (MimeException | IOException | UncheckedIOException e) {
            throw new FileRefused(FileRefused.Reason.BROKEN, e);
        }
        return mail.opened();
    }

    private void read(byte[] bytes) throws MimeException, IOException, FileRefused {
        MimeConfig config = MimeConfig.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxHeaderLen(LONGEST_HEADER)
                .setMaxLineLen(-1)
                .setMaxContentLen(OpenedFiles.LARGEST)
                .build();
        MimeTokenStream stream = new MimeTokenStream(config, new DefaultBodyDescriptorBuilder());
        stream.parse(new ByteArrayInputStream(bytes));
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            switch (state) {
                case T_START_MESSAGE -> {
                    messages++;
                    deeper("message");
                }
                case T_START_MULTIPART -> deeper(stream.getBodyDescriptor().getSubType() + "-" + groups++);
                case T_END_MESSAGE -> {
                    messages--;
                    multiparts.pop();
                }
                case T_END_MULTIPART -> multiparts.pop();
                case T_FIELD -> field(stream.getField());
                case T_BODY -> part(stream);
                case T_RAW_ENTITY,
                        T_START_HEADER,
                        T_END_HEADER,
                        T_PREAMBLE,
                        T_EPILOGUE,
                        T_START_BODYPART,
                        T_END_BODYPART,
                        T_END_OF_STREAM -> {}
            }
        }
    }

    private void deeper(String what) throws FileRefused {
        multiparts.push(what);
        if (multiparts.size() > DEEPEST) {
            throw new FileRefused(FileRefused.Reason.TOO_MANY_PARTS);
        }
    }

    /** The fields of the mail itself, not those of its parts or of a mail within it. */
    private void field(Field field) throws MimeException {
        if (multiparts.size() != 1) {
            return;
        }
        switch (field.getName().toLowerCase(Locale.ROOT)) {
            case "subject" -> subject = line(DecoderUtil.decodeEncodedWords(field.getBody(), DecodeMonitor.SILENT));
            case "from" -> {
                ParsedField from = LenientFieldParser.parse(field.getRaw(), DecodeMonitor.SILENT);
                if (from instanceof MailboxListField list && list.getMailboxList() != null) {
                    list.getMailboxList().stream().findFirst().ifPresent(mailbox -> sender = sender(mailbox));
                }
            }
            case "date" -> {
                ParsedField date = LenientFieldParser.parse(field.getRaw(), DecodeMonitor.SILENT);
                if (date instanceof DateTimeField time && time.getDate() != null) {
                    sent = Optional.of(LocalDate.ofInstant(time.getDate().toInstant(), LONDON));
                }
            }
            default -> {}
        }
    }

    private static Opened.Sender sender(Mailbox mailbox) {
        return new Opened.Sender(
                line(Optional.ofNullable(mailbox.getName()).orElse("")), line(mailbox.getAddress()), "", "");
    }

    private void part(MimeTokenStream stream) throws IOException, FileRefused {
        if (++parts > MOST_PARTS) {
            throw new FileRefused(FileRefused.Reason.TOO_MANY_PARTS);
        }
        MaximalBodyDescriptor about = (MaximalBodyDescriptor) stream.getBodyDescriptor();
        String type = about.getMimeType().toLowerCase(Locale.ROOT);
        byte[] content = stream.getDecodedInputStream().readNBytes(OpenedFiles.LARGEST);
        String name = name(about);
        boolean inline = name.isEmpty() && !"attachment".equals(about.getContentDispositionType());
        if (inline && (type.equals("text/plain") || type.equals("text/html"))) {
            String words = type.equals("text/html") ? html(content, about) : plain(content, about);
            if (messages > 1) {
                forwarded.append(words).append("\n\n");
            } else {
                Alternatives group = texts.computeIfAbsent(group(), any -> new Alternatives());
                (type.equals("text/html") ? group.html : group.plain)
                        .append(words)
                        .append("\n\n");
            }
        } else if (attached.size() < MOST_LISTED && content.length > 0) {
            attached.add(new Opened.Attached(
                    name.isEmpty() ? type : name, type, content.length, files.wordsOf(name, content)));
        }
    }

    private static String name(MaximalBodyDescriptor about) {
        String name = Optional.ofNullable(about.getContentDispositionFilename())
                .or(() -> Optional.ofNullable(about.getContentTypeParameters().get("name")))
                .orElse("");
        return line(DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT));
    }

    private String group() {
        return multiparts.stream()
                .filter(part -> part.startsWith("alternative"))
                .findFirst()
                .orElse("text-" + groups++);
    }

    private String plain(byte[] content, MaximalBodyDescriptor about) {
        Decoded decoded = Decoded.of(content, charset(about));
        if (decoded.guessed()) {
            notices.add(Opened.Notice.ENCODING_GUESSED);
        }
        return decoded.text();
    }

    /** What the mail says of its encoding itself; the reader would answer for it where it says nothing. */
    private static Optional<String> charset(MaximalBodyDescriptor about) {
        return Optional.ofNullable(about.getContentTypeParameters().get("charset"));
    }

    private String html(byte[] content, MaximalBodyDescriptor about) {
        String source = plain(content, about);
        return text(source.substring(0, Math.min(source.length(), LONGEST_HTML)));
    }

    /** The words of formatted text, with its paragraphs and lines. */
    static String text(String html) {
        StringBuilder text = new StringBuilder();
        org.jsoup.nodes.Document document = Jsoup.parse(html);
        document.select("script, style, head").remove();
        document.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    String said = words.text();
                    boolean begins = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
                    text.append(begins ? said.stripLeading() : said);
                } else if (node instanceof Element element
                        && element.normalName().equals("br")) {
                    text.append('\n');
                } else if (node instanceof Element element
                        && element.normalName().equals("li")) {
                    text.append("\n- ");
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element
                        && element.isBlock()
                        && !element.normalName().equals("br")) {
                    text.append(element.normalName().equals("p") ? "\n\n" : "\n");
                }
            }
        });
        return text.toString()
                .replace('\u00a0', ' ')
                .replaceAll("[ \t]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private Opened opened() {
        StringBuilder words = new StringBuilder();
        texts.values().forEach(group -> {
            boolean plain = !group.plain.toString().isBlank();
            if (!plain && !group.html.toString().isBlank()) {
                notices.add(Opened.Notice.FROM_HTML);
            }
            words.append(plain ? group.plain : group.html);
        });
        if (!forwarded.toString().isBlank()) {
            attached.add(new Opened.Attached(
                    "message", "message/rfc822", forwarded.length(), Optional.of(Decoded.clean(forwarded.toString()))));
        }
        String text = Decoded.clean((subject.isEmpty() ? "" : subject + "\n\n") + words);
        if (words.toString().isBlank()) {
            notices.add(Opened.Notice.NO_TEXT);
        }
        return new Opened(Opened.Kind.MAIL, text, sender, sent, attached, List.copyOf(notices));
    }

    /** One line fit to be shown. */
    private static String line(String words) {
        String line = Decoded.clean(words).replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME);
    }
}
