package org.folkmoot.demo;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.response.Edition;
import org.folkmoot.story.PictureRefused;
import org.folkmoot.story.Pictures;
import org.folkmoot.story.Review;
import org.folkmoot.story.Stories;
import org.folkmoot.survey.Question;

/** Shows a few of the made-up stories, every other one with a drawing; the rest wait to be read. */
@Singleton
final class InventedStories {
    private static final int SHOWN = 6;

    private final Stories stories;
    private final Pictures pictures;

    InventedStories(Stories stories, Pictures pictures) {
        this.stories = stories;
        this.pictures = pictures;
    }

    /** @param numbers the respondents' numbers; the first of them are shown, however many there are */
    void show(Edition edition, Map<ResponseId, Integer> numbers, long seed) {
        String consultation = edition.survey().id().consultation();
        for (Question question : edition.survey().questions()) {
            if (question.story().isEmpty()) {
                continue;
            }
            List<Review> told = numbers.entrySet().stream()
                    .sorted(Comparator.comparing(Map.Entry::getValue))
                    .flatMap(each -> stories
                            .find(consultation, each.getKey(), question.head().id())
                            .stream())
                    .limit(SHOWN)
                    .toList();
            List<Review> fresh = new ArrayList<>();
            for (int i = 0; i < told.size(); i++) {
                Review story = told.get(i);
                if (story.decided().isEmpty()) {
                    fresh.add(i % 2 == 0 ? pictured(consultation, story, numbers, seed) : story);
                }
            }
            stories.showMadeUp(fresh);
        }
    }

    private Review pictured(String consultation, Review story, Map<ResponseId, Integer> numbers, long seed) {
        Chance chance = Chance.of(seed, consultation, numbers.get(story.response()) + "/picture");
        Optional<Review> drawn;
        try {
            if (story.telling().picture().isEmpty()) {
                pictures.add(story.response(), story.question(), InventedPicture.draw(chance), InventedPicture.ALT);
            }
            drawn = stories.find(consultation, story.response(), story.question());
        } catch (PictureRefused impossible) {
            throw new IllegalStateException("A drawing of our own was refused", impossible);
        }
        return drawn.orElse(story);
    }
}
