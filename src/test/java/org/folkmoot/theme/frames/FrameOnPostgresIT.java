package org.folkmoot.theme.frames;

import java.util.Map;
import org.folkmoot.store.Databases;

class FrameOnPostgresIT extends FrameContract {

    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
