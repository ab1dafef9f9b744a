package org.mithaq.workshop;

import org.mithaq.common.StrategyId;

/** Whoever runs a workshop has made a move. */
public record MoveMade(StrategyId strategy, WorkshopId workshop, Move move) {}
