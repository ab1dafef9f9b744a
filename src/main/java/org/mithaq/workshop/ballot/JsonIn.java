package org.mithaq.workshop.ballot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mithaq.common.Invalid;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads members that must be there and of the right kind; anything else is refused as unreadable. */
record JsonIn(JsonNode json) {

    private static final int LONGEST = 1_000_000;

    static JsonIn parse(String text) {
        if (text.length() > LONGEST) {
            throw unreadable();
        }
        try {
            return new JsonIn(JsonMapper.shared().readTree(text));
        } catch (JacksonException malformed) {
            throw unreadable();
        }
    }

    static Invalid unreadable() {
        return new Invalid("workshop.ballot.refusal.unreadable");
    }

    JsonIn member(String name) {
        var member = json.get(name);
        if (member == null) {
            throw unreadable();
        }
        return new JsonIn(member);
    }

    String text(String name) {
        return member(name).text();
    }

    String text() {
        if (!json.isString()) {
            throw unreadable();
        }
        return json.stringValue();
    }

    int number(String name) {
        return member(name).number();
    }

    int number() {
        if (!json.isIntegralNumber() || !json.canConvertToInt()) {
            throw unreadable();
        }
        return json.intValue();
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        return member(name).constant(type);
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        try {
            return Enum.valueOf(type, text());
        } catch (IllegalArgumentException unknown) {
            throw unreadable();
        }
    }

    <T> List<T> list(String name, Function<JsonIn, T> read) {
        var array = member(name).json;
        if (!array.isArray()) {
            throw unreadable();
        }
        var all = new ArrayList<T>();
        array.forEach(one -> all.add(read.apply(new JsonIn(one))));
        return all;
    }

    <T> Map<OptionId, T> byOption(String name, Function<JsonIn, T> read) {
        var object = member(name).json;
        if (!object.isObject()) {
            throw unreadable();
        }
        var all = new LinkedHashMap<OptionId, T>();
        object.forEachEntry((key, value) -> all.put(new OptionId(key), read.apply(new JsonIn(value))));
        return all;
    }
}
