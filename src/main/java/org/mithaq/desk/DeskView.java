package org.mithaq.desk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.account.CurrentActor;
import org.mithaq.common.BodyId;
import org.mithaq.common.Broadcast;
import org.mithaq.common.Language;
import org.mithaq.common.NotFound;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyEvent;
import org.mithaq.common.StrategyId;
import org.mithaq.common.ui.Breadcrumbs;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.coverage.CoverageChanged;
import org.mithaq.coverage.ui.LinksPanel;
import org.mithaq.editing.ui.PolicyEditor;
import org.mithaq.library.ItemId;
import org.mithaq.library.ui.LibraryPanel;
import org.mithaq.review.CommentChanged;
import org.mithaq.review.ui.CommentsPanel;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.ui.OutlinePanel;
import org.mithaq.strategy.ui.StrategyRoutes;
import org.mithaq.workshop.ui.OriginPanel;

/** The drafting screen: outline, page, panel. The address says which section, which language, and which item is to be drafted. */
@Route("strategies/:strategy/desk/:section")
@PermitAll
class DeskView extends Div implements BeforeEnterObserver, HasDynamicTitle, Breadcrumbs {

    private final DeskServices services;
    private final Actor actor;
    private final DeskHead head;
    private final OutlinePanel outline = new OutlinePanel(this::go, this::showHeading);
    private final SectionPage page = new SectionPage();
    private final SidePanel side = new SidePanel();
    private final Div review = new Div();
    private final OpenHeadings headings = new OpenHeadings(outline::headings);
    private final Map<BodyId, Integer> words = new HashMap<>();
    private @Nullable Section section;
    private @Nullable CommentsPanel comments;
    private @Nullable OriginPanel origins;
    private List<Body> bodies = List.of();
    private PageView view = PageView.AR;
    private ColumnRoom room = ColumnRoom.ALL;
    private int width = Integer.MAX_VALUE;
    private @Nullable Registration window;
    private Broadcast.@Nullable Subscription subscription;

    DeskView(DeskServices services, CurrentActor current) {
        this.services = services;
        this.actor = current.get();
        addClassName("desk");
        head = new DeskHead(this::choose, () -> toggle("outline"), () -> toggle("panel"), this::find);
        review.addClassName("desk-review");
        // The frame's main landmark holds all of this; a second one would be one too many.
        var main = new Div(page, review);
        main.addClassName("desk-main");
        var left = new Div(outline);
        left.addClassName("desk-outline");
        add(head, left, main, side);
        expanded();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var strategy =
                StrategyId.parse(event.getRouteParameters().get("strategy").orElse(""));
        var id = SectionId.parse(event.getRouteParameters().get("section").orElse(""));
        var found = services.strategies().section(actor, id);
        if (!found.strategy().equals(strategy)) {
            throw new NotFound();
        }
        var query = event.getLocation().getQueryParameters();
        bodies = services.strategies().bodies(actor, id);
        view = PageView.of(query.getSingleParameter("view").orElse(""), PageView.of(InterfaceLanguage.current()));
        makeRoom();
        open(found, query.getSingleParameter("item").map(ItemId::new).orElse(null));
        query.getSingleParameter("hit").flatMap(HitAddress::parse).ifPresent(hit -> hit.showIn(page));
    }

    private void open(Section opened, @Nullable ItemId wanted) {
        section = opened;
        headings.clear();
        var tab = Objects.requireNonNullElse(side.current(), "guidance");
        var editable = mayWrite(opened);
        origins = null;
        page.show(opened, view.of(bodies), actor.signedIn().orElseThrow(), editable, this::listen);
        side.clear();
        side.tab("guidance", () -> new GuidancePanel(opened));
        side.tab("library", () -> library(opened, editable, wanted));
        var threads = services.review().comments(actor, opened, (body, anchor) -> page.editor(body)
                .ifPresent(editor -> editor.scrollToAnchor(anchor)));
        comments = threads;
        side.tab("comments", () -> threads);
        side.tab("links", () -> links(opened));
        var decided = services.origins().of(actor, opened.id(), this::showWords);
        origins = decided;
        side.tab("origin", () -> decided);
        review.removeAll();
        review.add(services.review().bar(actor, opened.id()));
        side.open(wanted == null ? tab : "library");
        head.show(opened, bodies, view);
        services.visits().here(actor, opened.id());
        refreshOutline();
    }

    private void find() {
        UI.getCurrent()
                .navigate(StrategyRoutes.find(Objects.requireNonNull(section).strategy()));
    }

    private LibraryPanel library(Section opened, boolean editable, @Nullable ItemId wanted) {
        var insertion = new ItemInsertion(services.coverage(), services.library(), actor, opened.id(), page);
        var panel = new LibraryPanel(services.library());
        var suggested = new ArrayList<ItemId>();
        if (wanted != null) {
            suggested.add(wanted);
        }
        opened.data().suggestedItems().stream()
                .map(ItemId::new)
                .filter(item -> !item.equals(wanted))
                .forEach(suggested::add);
        panel.suggest(suggested);
        panel.setWritable(editable);
        panel.onInsert(insertion::block);
        panel.onCite(insertion::citation);
        return panel;
    }

    private LinksPanel links(Section opened) {
        return new LinksPanel(
                services.coverage(),
                services.library(),
                services.policy(),
                services.broadcast(),
                actor,
                opened,
                item -> page.editors().forEach(editor -> editor.scrollToItem(item.value())));
    }

    private void listen(Body body, PolicyEditor editor) {
        editor.showStored(services.texts().read(actor, body.id()));
        editor.setCommenting(services.policy()
                .may(actor, Act.COMMENT, Objects.requireNonNull(section).scope()));
        editor.addWordsListener(event -> {
            words.put(body.id(), event.count());
            facts();
        });
        editor.addOutlineListener(event -> headings.told(body, event.headings()));
        editor.addSelectionListener(selection -> {
            headings.workingIn(body);
            if (origins != null) {
                origins.at(body.id(), selection.blocks());
            }
        });
        editor.addLibraryWantedListener(wanted -> openTab("library"));
        editor.addSectionClickListener(click -> go(click.section()));
        editor.addCommentRequestListener(request -> {
            openTab("comments");
            Objects.requireNonNull(comments)
                    .comment(new CommentsPanel.CommentRequest(
                            body.id(), request.version(), request.from(), request.to(), request.quote()));
        });
        editor.addAnchorClickListener(click -> {
            openTab("comments");
            Objects.requireNonNull(comments).show(click.anchor());
        });
    }

    private void openTab(String name) {
        side.open(name);
        if ("closed".equals(getElement().getAttribute("data-panel"))) {
            toggle("panel");
        }
    }

    private void refreshOutline() {
        var opened = Objects.requireNonNull(section);
        var progress = services.strategies().progress(actor, opened.strategy());
        var sections = services.strategies().outline(actor, opened.strategy());
        page.setOutline(sections);
        outline.show(sections, progress, InterfaceLanguage.current());
        outline.current(opened.id());
        words.putAll(progress.words());
        facts();
    }

    private void facts() {
        if (section != null) {
            head.facts(section, bodies, words);
        }
    }

    private void happened(StrategyEvent event) {
        if (event instanceof CommentChanged comment
                && actor.signedIn().filter(comment.by()::equals).isPresent()) {
            page.editors().forEach(PolicyEditor::clearMark);
        }
        // Coverage changes with every few words; an outline drawn anew under the pointer would lose the click.
        if (!(event instanceof CoverageChanged)) {
            changed();
        }
    }

    private void changed() {
        if (section == null) {
            return;
        }
        section = services.strategies().section(actor, section.id());
        page.setEditable(mayWrite(section));
        refreshOutline();
    }

    /** Into the text or by suggestions: the server holds everybody to what they may. */
    private boolean mayWrite(Section open) {
        return services.policy().may(actor, Act.EDIT, open.scope())
                || services.policy().may(actor, Act.SUGGEST, open.scope());
    }

    private void choose(PageView chosen) {
        if (section != null && chosen != view) {
            navigate(section.id(), chosen);
        }
    }

    private void go(SectionId id) {
        showText();
        navigate(id, view);
    }

    private void showHeading(String block) {
        showText();
        headings.shown().flatMap(page::editor).ifPresent(editor -> editor.scrollToBlock(block));
    }

    /** On the page that is open, or on the one of their language. */
    private void showWords(BodyId body, Language language, long version, int from, int to) {
        showText();
        var hit = new HitAddress(version, from, to);
        page.editor(body).ifPresentOrElse(editor -> editor.showRange(version, from, to), () -> {
            var opened = Objects.requireNonNull(section);
            UI.getCurrent()
                    .navigate(
                            StrategyRoutes.desk(opened.strategy(), opened.id()),
                            hit.query(PageView.of(language).word()));
        });
    }

    private void navigate(SectionId id, PageView chosen) {
        var strategy = Objects.requireNonNull(section).strategy();
        UI.getCurrent().navigate(StrategyRoutes.desk(strategy, id), QueryParameters.of("view", chosen.word()));
    }

    private void toggle(String column) {
        column(column, "closed".equals(getElement().getAttribute("data-" + column)));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        ancestor(AppLayout.class, this).ifPresent(frame -> frame.setDrawerOpened(false));
        ui.getPage().retrieveExtendedClientDetails(details -> makeRoom(details.getWindowInnerWidth()));
        // What is known of the window may be older than its last change of size
        window = ui.getPage().addBrowserWindowResizeListener(resized -> makeRoom(resized.getWidth()));
        if (section != null) {
            subscription =
                    services.broadcast().subscribe(section.strategy(), event -> ui.access(() -> happened(event)));
        }
    }

    private static <C> Optional<C> ancestor(Class<C> type, Component from) {
        return from.getParent()
                .flatMap(parent -> type.isInstance(parent) ? Optional.of(type.cast(parent)) : ancestor(type, parent));
    }

    private void makeRoom(int width) {
        this.width = width;
        makeRoom();
    }

    /** What somebody opened or closed stays so until the window or the choice of languages leaves other columns room. */
    private void makeRoom() {
        var before = room;
        room = ColumnRoom.of(width, view);
        if (room.outline() != before.outline()) {
            column("outline", room.outline());
        }
        if (room.panel() != before.panel()) {
            column("panel", room.panel());
        }
    }

    /** On a narrow screen the columns lie over the text. */
    private void showText() {
        if (!room.outline()) {
            column("outline", false);
            column("panel", false);
        }
    }

    private void column(String name, boolean open) {
        getElement().setAttribute("data-" + name, open ? "open" : "closed");
        expanded();
    }

    private void expanded() {
        head.expanded(
                !"closed".equals(getElement().getAttribute("data-outline")),
                !"closed".equals(getElement().getAttribute("data-panel")));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (subscription != null) {
            subscription.close();
        }
        if (window != null) {
            window.remove();
        }
        if (section != null) {
            services.visits().left(actor, section.id());
        }
    }

    @Override
    public List<Crumb> breadcrumbs() {
        if (section == null) {
            return List.of();
        }
        var strategy = services.strategies().get(actor, section.strategy());
        return List.of(
                new Crumb(InterfaceLanguage.of(strategy.data().title()), StrategyRoutes.overview(section.strategy())));
    }

    @Override
    public String getPageTitle() {
        return section == null
                ? getTranslation("desk.title")
                : getTranslation(
                        "desk.title.section",
                        section.number(),
                        InterfaceLanguage.of(section.data().title()));
    }
}
