package org.mithaq.workshop.ui;

import org.mithaq.account.Ministries;
import org.mithaq.common.Broadcast;
import org.mithaq.library.Library;
import org.mithaq.workshop.BoardService;
import org.mithaq.workshop.GalleryService;
import org.mithaq.workshop.GroupTextService;
import org.springframework.stereotype.Component;

/** What the groups' part of a phone needs of the application, so that the screen of a seat need not know it. */
@Component
record GroupParts(
        BoardService boards,
        GalleryService gallery,
        GroupTextService texts,
        Library library,
        Ministries ministries,
        Broadcast broadcast) {}
