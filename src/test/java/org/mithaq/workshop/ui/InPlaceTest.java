package org.mithaq.workshop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mithaq.workshop.ui.InPlace.Child;

class InPlaceTest {

    private final Div place = new Div();
    private final InPlace inPlace = new InPlace(place);

    @Test
    void whatDidNotChangeStaysTheSameComponentInItsPlace() {
        show("a1", "b1", "c1");
        var before = components();
        show("a1", "b2", "c1", "d1");
        assertThat(texts()).containsExactly("a1", "b2", "c1", "d1");
        var after = components();
        assertThat(after.get("a")).isSameAs(before.get("a"));
        assertThat(after.get("b")).isNotSameAs(before.get("b"));
        assertThat(after.get("c")).isSameAs(before.get("c"));
    }

    @Test
    void whatCanBeBroughtUpToDateStaysTheSameComponent() {
        var first = new Span("a");
        inPlace.show(List.of(new Child("a", 1, old -> first)));
        inPlace.show(List.of(new Child("a", 2, old -> {
            ((Span) old).setText("b");
            return old;
        })));
        assertThat(place.getChildren()).containsExactly(first);
        assertThat(texts()).containsExactly("b");
    }

    @Test
    void ofCardsThatMoveOnlyThoseAreTakenOutThatMoved() {
        assertThat(staying("abcde", "bcdea")).containsExactlyInAnyOrder('b', 'c', 'd', 'e');
        assertThat(staying("abcde", "eabcd")).containsExactlyInAnyOrder('a', 'b', 'c', 'd');
        assertThat(staying("abcde", "xaycz")).containsExactlyInAnyOrder('a', 'c');
        assertThat(staying("abc", "")).isEmpty();
        assertThat(staying("", "abc")).isEmpty();
    }

    @Test
    void whateverHappensTheWantedIsThereInItsOrder() {
        var random = new Random(3);
        for (var run = 0; run < 300; run++) {
            var keys = new ArrayList<>(IntStream.range('a', 'a' + 12)
                    .mapToObj(key -> Character.toString(key))
                    .toList());
            Collections.shuffle(keys, random);
            var wanted = keys.subList(0, random.nextInt(13)).stream()
                    .map(key -> key + random.nextInt(2))
                    .toList();
            show(wanted.toArray(new String[0]));
            assertThat(texts()).containsExactlyElementsOf(wanted);
        }
    }

    private static java.util.Set<Character> staying(String there, String wanted) {
        return InPlace.staying(characters(there), characters(wanted));
    }

    private static List<Character> characters(String text) {
        return text.chars().mapToObj(each -> (char) each).toList();
    }

    /** Each a letter, which one it is, and a digit, what it shows. */
    private void show(String... children) {
        inPlace.show(Arrays.stream(children)
                .map(child -> new Child(child.charAt(0), child.charAt(1), old -> new Span(child)))
                .toList());
    }

    private List<String> texts() {
        return place.getChildren().map(child -> ((Span) child).getText()).toList();
    }

    private Map<String, Component> components() {
        return place.getChildren()
                .collect(Collectors.toMap(child -> ((Span) child).getText().substring(0, 1), child -> child));
    }
}
