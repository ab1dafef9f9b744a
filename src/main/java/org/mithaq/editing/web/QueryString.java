package org.mithaq.editing.web;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** The parameters of an address, without those of a body. */
final class QueryString {

    private final MultiValueMap<String, String> values;

    QueryString(@Nullable String text) {
        values = UriComponentsBuilder.newInstance().query(text).build().getQueryParams();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Empty when the address does not say. */
    String get(String name) {
        var value = values.getFirst(name);
        return value == null ? "" : value;
    }
}
