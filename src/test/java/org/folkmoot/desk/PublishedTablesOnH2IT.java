package org.folkmoot.desk;

import java.io.IOException;
import java.util.Map;
import org.folkmoot.store.Databases;
import org.junit.jupiter.api.Test;

class PublishedTablesOnH2IT extends PublishedTablesContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }

    @Test
    void sevenThousandSixHundredAndSixtySeven() throws IOException {
        org.junit.jupiter.api.Assertions.assertEquals(7_667, FULL.received());
        severalResponsesFromOnePerson(FULL);
    }
}
