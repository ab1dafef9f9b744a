package org.mithaq.editing.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.AnchorId;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import tools.jackson.databind.JsonNode;

/** What the editor tells the screen it is on. All of it comes from the browser: hints for views, never grounds for a decision. */
public final class EditorEvents {

    private EditorEvents() {}

    /** Whether all that was typed is stored: {@code saved}, {@code saving}, {@code offline} or {@code not-saved}. */
    @DomEvent("save-state")
    public static final class SaveStateEvent extends ComponentEvent<PolicyEditor> {
        private final String state;
        private final Instant since;

        public SaveStateEvent(
                PolicyEditor source,
                boolean fromClient,
                @EventData("event.detail.state") String state,
                @EventData("event.detail.since") double since) {
            super(source, fromClient);
            this.state = state;
            this.since = Instant.ofEpochMilli((long) since);
        }

        public String state() {
            return state;
        }

        public Instant since() {
            return since;
        }
    }

    /** The number of words changed. */
    @DomEvent("words")
    public static final class WordsEvent extends ComponentEvent<PolicyEditor> {
        private final int count;

        public WordsEvent(PolicyEditor source, boolean fromClient, @EventData("event.detail.count") int count) {
            super(source, fromClient);
            this.count = count;
        }

        public int count() {
            return count;
        }
    }

    /** The selection changed; the quote is its beginning, the blocks those that it touches, by their ids. */
    @DomEvent("selection-change")
    public static final class SelectionEvent extends ComponentEvent<PolicyEditor> {
        private final boolean empty;
        private final String quote;
        private final Set<String> blocks;

        public SelectionEvent(
                PolicyEditor source,
                boolean fromClient,
                @EventData("event.detail.empty") boolean empty,
                @EventData("event.detail.quote") String quote,
                @EventData("event.detail.blocks.join(' ')") String blocks) {
            super(source, fromClient);
            this.empty = empty;
            this.quote = quote;
            this.blocks = blocks.isBlank() ? Set.of() : Set.copyOf(Arrays.asList(blocks.split(" ")));
        }

        public Set<String> blocks() {
            return blocks;
        }

        public boolean empty() {
            return empty;
        }

        public String quote() {
            return quote;
        }
    }

    /** The person wants to comment on a range of the committed text. */
    @DomEvent("comment-request")
    public static final class CommentRequestEvent extends ComponentEvent<PolicyEditor> {
        private final int from;
        private final int to;
        private final long version;
        private final String quote;

        public CommentRequestEvent(
                PolicyEditor source,
                boolean fromClient,
                @EventData("event.detail.from") int from,
                @EventData("event.detail.to") int to,
                @EventData("event.detail.version") double version,
                @EventData("event.detail.quote") String quote) {
            super(source, fromClient);
            this.from = from;
            this.to = to;
            this.version = (long) version;
            this.quote = quote;
        }

        public int from() {
            return from;
        }

        public int to() {
            return to;
        }

        public long version() {
            return version;
        }

        public String quote() {
            return quote;
        }
    }

    /** The person clicked on anchored text. */
    @DomEvent("anchor-click")
    public static final class AnchorClickEvent extends ComponentEvent<PolicyEditor> {
        private final AnchorId anchor;

        public AnchorClickEvent(PolicyEditor source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.anchor = AnchorId.parse(id);
        }

        public AnchorId anchor() {
            return anchor;
        }
    }

    /** The person clicked on the chip of a library item or on a citation. */
    @DomEvent("item-click")
    public static final class ItemClickEvent extends ComponentEvent<PolicyEditor> {
        private final String link;
        private final String item;

        public ItemClickEvent(
                PolicyEditor source,
                boolean fromClient,
                @EventData("event.detail.link") String link,
                @EventData("event.detail.item") String item) {
            super(source, fromClient);
            this.link = link;
            this.item = item;
        }

        public String link() {
            return link;
        }

        public String item() {
            return item;
        }
    }

    /** The person follows a cross-reference. */
    @DomEvent("section-click")
    public static final class SectionClickEvent extends ComponentEvent<PolicyEditor> {
        private final SectionId section;

        public SectionClickEvent(
                PolicyEditor source, boolean fromClient, @EventData("event.detail.section") String section) {
            super(source, fromClient);
            this.section = SectionId.parse(section);
        }

        public SectionId section() {
            return section;
        }
    }

    /** The headings of the text changed. */
    @DomEvent("outline")
    public static final class OutlineEvent extends ComponentEvent<PolicyEditor> {
        private final List<Heading> headings;

        public OutlineEvent(PolicyEditor source, boolean fromClient, @EventData("event.detail") JsonNode detail) {
            super(source, fromClient);
            this.headings = detail.valueStream()
                    .map(entry -> new Heading(
                            entry.path("level").asInt(2),
                            entry.path("text").asString(""),
                            entry.path("id").asString(null)))
                    .toList();
        }

        public List<Heading> headings() {
            return headings;
        }
    }

    public record Heading(int level, String text, @Nullable String blockOrNull) {
        public Optional<String> block() {
            return Optional.ofNullable(blockOrNull);
        }
    }

    /** Somebody else came, went or moved. */
    @DomEvent("presence")
    public static final class PresenceEvent extends ComponentEvent<PolicyEditor> {
        private final List<Present> people;

        public PresenceEvent(PolicyEditor source, boolean fromClient, @EventData("event.detail") JsonNode detail) {
            super(source, fromClient);
            this.people = detail.valueStream()
                    .map(entry -> new Present(
                            PersonId.parse(entry.path("person").asString("")),
                            entry.path("name").asString(""),
                            entry.path("colour").asInt(0)))
                    .toList();
        }

        public List<Present> people() {
            return people;
        }
    }

    public record Present(PersonId person, String name, int colour) {}

    /** Something from the library is to be put in at the caret. */
    @DomEvent("library-wanted")
    public static final class LibraryWantedEvent extends ComponentEvent<PolicyEditor> {
        public LibraryWantedEvent(PolicyEditor source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** The editor holds a newer committed version. */
    @DomEvent("version")
    public static final class VersionEvent extends ComponentEvent<PolicyEditor> {
        private final long version;

        public VersionEvent(
                PolicyEditor source, boolean fromClient, @EventData("event.detail.version") double version) {
            super(source, fromClient);
            this.version = (long) version;
        }

        public long version() {
            return version;
        }
    }

    /** Somebody typed within the last minute; sent once a minute at most, so that the session does not count as idle. */
    @DomEvent("at-work")
    public static final class AtWorkEvent extends ComponentEvent<PolicyEditor> {
        public AtWorkEvent(PolicyEditor source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
