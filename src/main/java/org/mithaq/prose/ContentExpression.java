package org.mithaq.prose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses a content expression such as {@code paragraph block*}; the grammar is ProseMirror's. */
final class ContentExpression {

    sealed interface Expr {
        record Choice(List<Expr> exprs) implements Expr {}

        record Seq(List<Expr> exprs) implements Expr {}

        record Star(Expr expr) implements Expr {}

        record Plus(Expr expr) implements Expr {}

        record Opt(Expr expr) implements Expr {}

        /** {@code max} is -1 for no limit. */
        record Range(Expr expr, int min, int max) implements Expr {}

        record Name(NodeType type) implements Expr {}
    }

    private static final Pattern TOKEN = Pattern.compile("\\w+|\\S");

    private final String source;
    private final Map<String, NodeType> types;
    private final List<String> tokens = new ArrayList<>();
    private int position;
    private @Nullable Boolean inline;

    private ContentExpression(String source, Map<String, NodeType> types) {
        this.source = source;
        this.types = types;
        Matcher matcher = TOKEN.matcher(source);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    static ContentMatch compile(String source, Map<String, NodeType> types) {
        ContentExpression parser = new ContentExpression(source, types);
        if (parser.tokens.isEmpty()) {
            return ContentMatch.EMPTY;
        }
        Expr expr = parser.choice();
        if (parser.position < parser.tokens.size()) {
            throw parser.error("Unexpected trailing text");
        }
        return ContentAutomaton.of(expr);
    }

    private Expr choice() {
        List<Expr> exprs = new ArrayList<>();
        do {
            exprs.add(sequence());
        } while (eat("|"));
        return exprs.size() == 1 ? exprs.getFirst() : new Expr.Choice(exprs);
    }

    private Expr sequence() {
        List<Expr> exprs = new ArrayList<>();
        do {
            exprs.add(repeated());
        } while (position < tokens.size() && !next().equals(")") && !next().equals("|"));
        return exprs.size() == 1 ? exprs.getFirst() : new Expr.Seq(exprs);
    }

    private Expr repeated() {
        Expr expr = atom();
        while (true) {
            if (eat("+")) {
                expr = new Expr.Plus(expr);
            } else if (eat("*")) {
                expr = new Expr.Star(expr);
            } else if (eat("?")) {
                expr = new Expr.Opt(expr);
            } else if (eat("{")) {
                expr = range(expr);
            } else {
                return expr;
            }
        }
    }

    private Expr range(Expr expr) {
        int min = number();
        int max = min;
        if (eat(",")) {
            max = next().equals("}") ? -1 : number();
        }
        if (!eat("}")) {
            throw error("Unclosed braced range");
        }
        return new Expr.Range(expr, min, max);
    }

    private int number() {
        if (!next().matches("\\d{1,4}")) {
            throw error("Expected a number");
        }
        return Integer.parseInt(tokens.get(position++));
    }

    private Expr atom() {
        if (eat("(")) {
            Expr expr = choice();
            if (!eat(")")) {
                throw error("Missing closing paren");
            }
            return expr;
        }
        if (!next().matches("\\w+")) {
            throw error("Unexpected token " + next());
        }
        List<Expr> exprs = new ArrayList<>();
        for (NodeType type : named(tokens.get(position++))) {
            if (inline == null) {
                inline = type.isInline();
            } else if (inline != type.isInline()) {
                throw error("Mixing inline and block content");
            }
            exprs.add(new Expr.Name(type));
        }
        return exprs.size() == 1 ? exprs.getFirst() : new Expr.Choice(exprs);
    }

    private Collection<NodeType> named(String name) {
        NodeType type = types.get(name);
        if (type != null) {
            return List.of(type);
        }
        List<NodeType> members =
                types.values().stream().filter(member -> member.isInGroup(name)).toList();
        if (members.isEmpty()) {
            throw error("No node type or group '" + name + "'");
        }
        return members;
    }

    private String next() {
        return position < tokens.size() ? tokens.get(position) : "";
    }

    private boolean eat(String token) {
        if (!next().equals(token)) {
            return false;
        }
        position++;
        return true;
    }

    private InvalidContent error(String message) {
        return new InvalidContent(message + " (in content expression '" + source + "')");
    }
}
