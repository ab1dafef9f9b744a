package org.mithaq.strategy;

import java.util.Set;
import org.mithaq.account.Act;

/**
 * A screen of a strategy that another room offers; a bean of this type puts it into the strategy's navigation.
 *
 * @param key the message key of its name
 * @param path what follows {@code strategies/{id}/} in the address
 * @param order its place in the navigation
 * @param needs shown to those who may do any of these
 */
public record StrategyPlace(String key, String path, int order, Set<Act> needs) {}
