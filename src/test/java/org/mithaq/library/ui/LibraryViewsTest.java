package org.mithaq.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.account.AccountsInMemory;
import org.mithaq.account.Actor;
import org.mithaq.account.SystemRole;
import org.mithaq.common.Language;
import org.mithaq.library.LibraryRoom;
import org.mithaq.library.LibraryService.CatalogueFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = LibraryScreens.class)
@ViewPackages(packages = "org.mithaq.library.ui")
class LibraryViewsTest extends SpringBrowserlessTest {

    private final LibraryRoom.Somebody somebody;
    private final AccountsInMemory accounts;

    @Autowired
    LibraryViewsTest(LibraryRoom.Somebody somebody, AccountsInMemory accounts) {
        this.somebody = somebody;
        this.accounts = accounts;
    }

    @BeforeEach
    void inEnglish() {
        somebody.become(accounts.person("Reader"));
        UI.getCurrent().setLocale(Language.EN.locale());
    }

    @Test
    void theLibraryIsBrowsedByTheShapeOfThePaper() {
        var view = navigate(LibraryView.class);

        assertThat(find(GroupCard.class).all()).hasSizeGreaterThan(10);
        assertThat(text(view)).contains("The six challenges", "Historical timeline", "References");
    }

    @Test
    void theAddressSaysWhatIsSearchedFor() {
        go("library", "q=P-REC-1.6");

        assertThat(find(TextField.class).all().getFirst().getValue()).isEqualTo("P-REC-1.6");
        assertThat(find(ItemCard.class).all()).isNotEmpty();
        assertThat(text(find(ItemCard.class).all().getFirst())).contains("P-REC-1.6");
    }

    @Test
    void filtersInTheAddressNarrowTheList() {
        go("library", "kind=challenge&notes=1&nonsense=7");

        assertThat(find(ItemCard.class).all()).isNotEmpty().allSatisfy(card -> assertThat(text(card))
                .contains("P-CH-"));
    }

    @Test
    void typingSearchesAndClearingShowsTheShapeAgain() {
        navigate(LibraryView.class);

        test(find(TextField.class).all().getFirst()).setValue("sovereignty");
        assertThat(find(ItemCard.class).all()).isNotEmpty();
        assertThat(find(GroupCard.class).all()).isEmpty();

        test(find(TextField.class).all().getFirst()).setValue("");
        assertThat(find(GroupCard.class).all()).isNotEmpty();
    }

    @Test
    void arabicReadersGetArabicFirst() {
        UI.getCurrent().setLocale(Language.AR.locale());
        go("library", "q=الإسناد");

        assertThat(text(find(H1.class).all().getFirst())).isEqualTo("المكتبة");
        assertThat(text(find(ItemCard.class).all().getFirst())).contains("إسناد");
    }

    @Test
    void anEntryShowsBothLanguagesBothSourcesAndItsNotes() {
        navigate(ItemView.class, Map.of("id", "P-TL-03"));

        var terms = find(DescriptionList.Term.class).all().stream()
                .map(DescriptionList.Term::getText)
                .toList();
        assertThat(terms).contains("The paper’s own reference", "Verified primary source");
        assertThat(find(NoteAside.class).all()).isNotEmpty();
        assertThat(text((Component) getCurrentView()))
                .contains("VN-01", "Error")
                .containsPattern("\\p{IsArabic}{3}");
    }

    @Test
    void anEntryLinksBothWaysAndSaysWhoMadeTheConnection() {
        navigate(ItemView.class, Map.of("id", "P-REC-1"));

        assertThat(text((Component) getCurrentView()))
                .contains("stated by the paper", "added by the editors", "P-REC-1.6");
        navigate(ItemView.class, Map.of("id", "P-REC-1.6"));
        assertThat(find(RouterLink.class).all()).extracting(RouterLink::getHref).contains("library/P-REC-1");
    }

    @Test
    void aTermShowsItsWordings() {
        navigate(ItemView.class, Map.of("id", "G-cyber-diplomacy"));

        assertThat(text((Component) getCurrentView()))
                .contains("Preferred in English", "To avoid in Arabic", "الدبلوماسية الإلكترونية");
    }

    @Test
    void outsideLinksAreSafeToFollow() {
        navigate(ItemView.class, Map.of("id", "P-TL-03"));

        assertThat(find(Anchor.class).all())
                .filteredOn(anchor -> anchor.getHref().startsWith("http"))
                .allSatisfy(anchor -> {
                    assertThat(anchor.getHref()).startsWith("https://");
                    assertThat(anchor.getElement().getAttribute("rel")).contains("noopener");
                });
    }

    @Test
    void anUnknownItemIsNotFound() {
        for (var id : List.of("P-NONE-1", "<script>", "%2e%2e")) {
            UI.getCurrent().navigate("library/" + id);
            assertThat(getCurrentView()).isNotInstanceOf(ItemView.class);
        }
    }

    @Test
    void notesAreListedByKind() {
        go("library/notes", "kind=error");

        assertThat(find(NotesView.class).all()).hasSize(1);
        assertThat(find(NoteAside.class).all()).hasSize(10);
        assertThat(find(H2.class).all().stream().map(LibraryViewsTest::text)).contains("Error");
    }

    @Test
    void onlyCuratorsFindTheCatalogueFiles() {
        UI.getCurrent().navigate("library/catalogues");
        assertThat(getCurrentView()).isNotInstanceOf(CurateView.class);

        somebody.become(Actor.ANONYMOUS);
        UI.getCurrent().navigate("library/catalogues");
        assertThat(getCurrentView()).isNotInstanceOf(CurateView.class);

        somebody.become(accounts.person("Curator", SystemRole.CURATOR));
        assertThat(navigate(CurateView.class)).isNotNull();
    }

    @Test
    void aBadFileIsAnsweredWithItsLines() {
        somebody.become(accounts.person("Curator", SystemRole.CURATOR));
        var view = navigate(CurateView.class);

        view.add(new CatalogueFile("mine.yaml", "format: 1\nurn: 7\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(find(ProblemList.class).all()).hasSize(1);
        assertThat(text(view)).contains("mine.yaml:2");
    }

    private static void go(String path, String query) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
    }

    static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
