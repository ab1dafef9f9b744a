package org.mithaq.library;

import java.util.List;
import org.mithaq.common.PersonId;

/** A curator put newer catalogue files in force; published after they are stored. */
public record LibraryChanged(PersonId by, List<LibraryService.Change> changes) {}
