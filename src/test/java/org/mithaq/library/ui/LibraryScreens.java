package org.mithaq.library.ui;

import org.mithaq.account.AccountsInMemory;
import org.mithaq.library.Library;
import org.mithaq.library.LibraryRoom;
import org.mithaq.library.LibraryService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The screens of the library with the shipped catalogues behind them. */
@TestConfiguration
class LibraryScreens {

    @Bean
    AccountsInMemory accounts() {
        return new AccountsInMemory();
    }

    @Bean
    LibraryRoom.Somebody currentActor() {
        return new LibraryRoom.Somebody();
    }

    @Bean
    LibraryRoom room(AccountsInMemory accounts) {
        return new LibraryRoom(accounts.policy());
    }

    @Bean
    Library library(LibraryRoom room) {
        return room.library();
    }

    @Bean
    LibraryService service(LibraryRoom room) {
        return room.service();
    }
}
