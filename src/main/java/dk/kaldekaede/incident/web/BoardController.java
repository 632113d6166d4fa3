package dk.kaldekaede.incident.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The situation board, {@code /}. */
@Controller
class BoardController {

    private final BoardReader reader;

    BoardController(BoardReader reader) {
        this.reader = reader;
    }

    @GetMapping("/")
    String board(Model model) {
        model.addAttribute("board", reader.read()).addAttribute("here", "board");
        return "incident/board";
    }

    /** The part that updates itself; nothing while the browser has what there is. */
    @GetMapping("/board")
    Object running(@RequestParam(required = false) String version, Model model) {
        BoardView board = reader.read();
        if (board.version().equals(version)) {
            return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
        }
        model.addAttribute("board", board);
        return "incident/board :: running";
    }
}
