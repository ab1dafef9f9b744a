package org.mithaq.editing.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.BodyId;
import org.mithaq.editing.live.Refused;
import org.mithaq.editing.live.WireSteps;
import org.mithaq.prose.InvalidContent;
import org.mithaq.prose.Step;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The frames of docs/protocol.md that an editor sends. */
sealed interface ClientFrame {

    record Join(BodyId body, UUID client, @Nullable Long since) implements ClientFrame {}

    /** @param steps null when they are no steps of the schema */
    record Steps(BodyId body, long base, long seq, @Nullable List<Step> steps) implements ClientFrame {}

    record Presence(
            BodyId body,
            long version,
            @Nullable Integer anchor,
            @Nullable Integer head) implements ClientFrame {}

    record Leave(BodyId body) implements ClientFrame {}

    record Ping() implements ClientFrame {}

    /** A frame that cannot be read; {@code body} when at least that was said. */
    final class Malformed extends Exception {
        private final transient @Nullable BodyId body;
        private final transient Refused reason;

        Malformed(@Nullable BodyId body) {
            this(body, Refused.BAD_FRAME);
        }

        Malformed(@Nullable BodyId body, Refused reason) {
            super("malformed frame", null, false, false);
            this.body = body;
            this.reason = reason;
        }

        Refused reason() {
            return reason;
        }

        @Nullable BodyId body() {
            return body;
        }
    }

    /** Reads frames; thread-safe. */
    final class Reader {

        private static final int VERSION = 2;
        private static final int MAX_STEPS = 500;

        /** A document may be nested 30 deep, and each level is an object in a list. */
        private static final int MAX_DEPTH = 120;

        private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(MAX_DEPTH)
                                .build())
                        .build())
                .build();

        /** The frames of a JSON array; empty when it is none. */
        static Optional<List<String>> split(String text) {
            try {
                var array = JSON.readTree(text);
                return array.isArray()
                        ? Optional.of(
                                array.valueStream().map(JsonNode::toString).toList())
                        : Optional.empty();
            } catch (JacksonException notJson) {
                return Optional.empty();
            }
        }

        ClientFrame read(String text) throws Malformed {
            JsonNode frame;
            try {
                frame = JSON.readTree(text);
            } catch (JacksonException notJson) {
                throw new Malformed(null);
            }
            var type = frame.path("t").asString("");
            if (type.equals("ping")) {
                return new Ping();
            }
            var body = new BodyId(uuid(frame, "body", null));
            return switch (type) {
                case "join" -> join(frame, body);
                case "steps" -> steps(frame, body);
                case "presence" ->
                    new Presence(
                            body,
                            number(frame, "version", body),
                            position(frame, "anchor", body),
                            position(frame, "head", body));
                case "leave" -> new Leave(body);
                default -> throw new Malformed(body);
            };
        }

        private Join join(JsonNode frame, BodyId body) throws Malformed {
            if (number(frame, "v", body) != VERSION) {
                throw new Malformed(body, Refused.VERSION);
            }
            var since = frame.path("since").isNumber() ? number(frame, "since", body) : null;
            return new Join(body, uuid(frame, "client", body), since);
        }

        private Steps steps(JsonNode frame, BodyId body) throws Malformed {
            var list = frame.path("steps");
            var seq = number(frame, "seq", body);
            if (!list.isArray() || list.isEmpty() || list.size() > MAX_STEPS || seq < 1) {
                throw new Malformed(body);
            }
            return new Steps(body, number(frame, "base", body), seq, readable(list));
        }

        private @Nullable List<Step> readable(JsonNode list) {
            try {
                return WireSteps.read(list);
            } catch (InvalidContent notOfThisSchema) {
                return null;
            }
        }

        private static UUID uuid(JsonNode frame, String key, @Nullable BodyId body) throws Malformed {
            try {
                return UUID.fromString(frame.path(key).asString(""));
            } catch (IllegalArgumentException noId) {
                throw new Malformed(body);
            }
        }

        private static long number(JsonNode frame, String key, BodyId body) throws Malformed {
            var value = frame.path(key);
            if (!value.isIntegralNumber() || !value.canConvertToLong()) {
                throw new Malformed(body);
            }
            return value.longValue();
        }

        private static @Nullable Integer position(JsonNode frame, String key, BodyId body) throws Malformed {
            var value = frame.path(key);
            if (value.isNull() || value.isMissingNode()) {
                return null;
            }
            if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
                throw new Malformed(body);
            }
            return value.intValue();
        }
    }
}
