package org.mithaq.durability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.BodyId;
import org.mithaq.editing.CollabClient;
import org.mithaq.editing.CollabConnection;
import org.mithaq.editing.RandomSteps;
import org.mithaq.prose.Fragment;
import org.mithaq.prose.Node;
import org.mithaq.prose.ReplaceStep;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Slice;
import org.mithaq.prose.Step;
import tools.jackson.databind.JsonNode;

/**
 * Types without pause, by itself, until told to stop: either words that exist once in the world, which nobody ever deletes, or changes
 * of every kind.
 */
final class Typist {

    private final String name;
    private final Random random;
    private final Function<Node, Optional<Step>> wish;
    private final ConcurrentLinkedQueue<String> words = new ConcurrentLinkedQueue<>();
    private final List<JsonNode> heard = new ArrayList<>();
    private CollabConnection line;
    private final CollabClient client;
    private volatile boolean typing;
    private @Nullable Thread thread;
    private int count;

    Typist(String name, Random random, boolean onlyWords, CollabConnection line, BodyId body) {
        this.name = name;
        this.random = random;
        this.wish = onlyWords ? this::word : new RandomSteps(random)::next;
        this.line = line;
        this.client = line.join(body);
    }

    CollabClient client() {
        return client;
    }

    /** Everything typed, committed or not. */
    List<String> words() {
        return List.copyOf(words);
    }

    /** The frames of all lines so far. */
    List<JsonNode> heard() {
        var all = new ArrayList<>(heard);
        all.addAll(line.frames());
        return all;
    }

    void type() {
        typing = true;
        thread = Thread.ofVirtual().name("typist-" + name).start(this::typeOn);
    }

    private void typeOn() {
        while (typing) {
            line.with(client, one -> {
                if (one.isJoined()) {
                    one.change(wish);
                }
                one.flush();
            });
            try {
                TimeUnit.MILLISECONDS.sleep(5 + random.nextInt(30));
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    void stop() throws InterruptedException {
        typing = false;
        if (thread != null) {
            thread.join();
        }
    }

    void hangUp() {
        line.close();
    }

    /** Goes on with what it holds, sending again what was under way. */
    void comeBack(CollabConnection next) {
        heard.addAll(line.frames());
        line.close();
        line = next;
        next.rejoin(client);
    }

    /** Waits until everything typed is committed. */
    void settle() {
        line.await(() -> {
            client.flush();
            return client.isSettled();
        });
    }

    /** Places are where a word ends or a block begins, so that no word is ever typed into another. */
    private Optional<Step> word(Node document) {
        var places = new ArrayList<Integer>();
        document.descendants((node, pos, parent, index) -> {
            if (node.isTextblock()) {
                places.add(pos + 1);
                var text = node.textContent();
                for (var i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
                    places.add(pos + 2 + i);
                }
            }
            return !node.isTextblock();
        });
        var word = name + "x" + ++count;
        words.add(word);
        var at = places.get(random.nextInt(places.size()));
        return Optional.of(
                new ReplaceStep(at, at, new Slice(Fragment.of(Schema.mithaq().text(word + " ")), 0, 0)));
    }
}
