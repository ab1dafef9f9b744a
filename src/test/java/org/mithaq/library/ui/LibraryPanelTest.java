package org.mithaq.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.common.Language;
import org.mithaq.library.Insertion;
import org.mithaq.library.Item;
import org.mithaq.library.ItemId;
import org.mithaq.library.Library;
import org.mithaq.library.Wording;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = LibraryScreens.class)
@ViewPackages(packages = "org.mithaq.library.ui")
class LibraryPanelTest extends SpringBrowserlessTest {

    /** Carries VN-01, an error. */
    private static final ItemId CONTESTED = new ItemId("P-TL-03");

    private static final ItemId PLAIN = new ItemId("P-REC-1.2");

    private final Library library;
    private final List<Insertion> inserted = new ArrayList<>();
    private final List<Item> cited = new ArrayList<>();
    private LibraryPanel panel;

    @Autowired
    LibraryPanelTest(Library library) {
        this.library = library;
    }

    @BeforeEach
    void panelBesideAText() {
        UI.getCurrent().setLocale(Language.EN.locale());
        panel = new LibraryPanel(library);
        panel.onInsert(inserted::add);
        panel.onCite(cited::add);
        UI.getCurrent().add(panel);
    }

    @Test
    void suggestedItemsComeFirst() {
        panel.suggest(List.of(PLAIN, new ItemId("P-NONE-1"), CONTESTED));

        assertThat(find(NativeDetails.class, panel).all())
                .extracting(details -> details.getId().orElseThrow())
                .containsExactly("panel-P-REC-1.2", "panel-P-TL-03");
    }

    @Test
    void anUncontestedItemIsInsertedAtOnce() {
        open(PLAIN);
        click("Insert into the text");

        assertThat(inserted).containsExactly(new Insertion(library.find(PLAIN).orElseThrow(), Wording.AS_IS, ""));
    }

    @Test
    void anItemWithAnErrorNoteIsInsertedOnlyAfterAChoice() {
        open(CONTESTED);
        assertThat(find(NoteAside.class, panel).all()).isNotEmpty();

        click("Insert into the text");
        assertThat(inserted).isEmpty();
        click("Insert into the text");
        assertThat(inserted).isEmpty();
        assertThat(wording().isInvalid()).isTrue();

        wording().setValue(Wording.CORRECTED);
        click("Insert into the text");

        assertThat(inserted).singleElement().extracting(Insertion::wording).isEqualTo(Wording.CORRECTED);
        assertThat(inserted.getFirst().paragraphs(Language.EN, library.notesOf(CONTESTED)))
                .singleElement()
                .asString()
                .contains("A/RES/66/24");
    }

    @Test
    void keepingThePapersWordingNeedsAReason() {
        open(CONTESTED);
        click("Insert into the text");
        wording().setValue(Wording.AS_IS);
        click("Insert into the text");

        assertThat(inserted).isEmpty();
        assertThat(find(TextArea.class, panel).single().isInvalid()).isTrue();

        test(find(TextArea.class, panel).single()).setValue("We quote the paper as it is.");
        click("Insert into the text");

        assertThat(inserted)
                .containsExactly(new Insertion(
                        library.find(CONTESTED).orElseThrow(), Wording.AS_IS, "We quote the paper as it is."));
    }

    @Test
    void theDrafterMayThinkBetterOfIt() {
        open(CONTESTED);
        click("Insert into the text");
        click("Do not insert");

        assertThat(find(WordingChoice.class, panel).all()).isEmpty();
        assertThat(inserted).isEmpty();
    }

    @Test
    void citingNeedsNoChoice() {
        open(CONTESTED);
        click("Cite");

        assertThat(cited).extracting(Item::id).containsExactly(CONTESTED);
    }

    @Test
    void searchFindsWhatIsNotSuggested() {
        test(find(TextField.class, panel).all().getFirst()).setValue("P-CH-1");

        assertThat(find(NativeDetails.class, panel).all().getFirst().getId()).contains("panel-P-CH-1");
    }

    @Test
    void whoMayNotWriteIsOfferedNoInsertion() {
        panel.setWritable(false);
        open(PLAIN);

        assertThat(find(Button.class, panel).withText("Insert into the text").all())
                .isEmpty();
    }

    private void open(ItemId id) {
        panel.suggest(List.of(id));
        var details = find(NativeDetails.class, panel).single();
        details.setOpen(true);
        ComponentUtil.fireEvent(details, new NativeDetails.ToggleEvent(details, true));
    }

    private void click(String text) {
        test(find(Button.class, panel).withText(text).single()).click();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Wording> wording() {
        return find(RadioButtonGroup.class, panel).single();
    }
}
