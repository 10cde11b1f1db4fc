//! The icons of the program: one named constant each.

use lucide_icons::Icon;

macro_rules! icons {
    ($($(#[$doc:meta])* $name:ident = $icon:ident;)*) => {
        $($(#[$doc])* pub const $name: Icon = Icon::$icon;)*
    };
}

icons! {
    /// Goes back.
    BACK = ChevronLeft;
    /// Goes on.
    NEXT = ChevronRight;
    /// Done.
    DONE = CircleCheck;
    /// Here.
    HERE = CircleDot;
    /// To be done.
    OPEN = Circle;
    /// Not yet.
    WAITS = CircleDashed;
    /// A tick.
    TICK = Check;
    /// Information.
    INFO = Info;
    /// Care.
    CARE = TriangleAlert;
    /// Help.
    HELP = Phone;
    /// A clinician.
    CLINICIAN = Stethoscope;
    /// Save.
    SAVE = Save;
    /// Print.
    PRINT = Printer;
    /// A document.
    DOCUMENT = FileText;
    /// A folder.
    FOLDER = FolderOpen;
    /// New.
    NEW = Plus;
    /// Show smaller.
    ZOOM_OUT = ZoomOut;
    /// Show larger.
    ZOOM_IN = ZoomIn;
    /// Away.
    CLOSE = X;
    /// Take back.
    UNDO = Undo2;
    /// Again.
    REDO = Redo2;
    /// Take away.
    REMOVE = Trash2;
    /// Light theme.
    LIGHT = Sun;
    /// Dark theme.
    DARK = Moon;
    /// System theme.
    SYSTEM = Monitor;
    /// Settings.
    SETTINGS = Settings;
    /// Smaller text.
    SMALLER = AArrowDown;
    /// Larger text.
    LARGER = AArrowUp;
    /// The map.
    MAP = ListChecks;
    /// Sets in motion.
    PLAY = Play;
    /// Stops for a moment.
    PAUSE = Pause;
    /// The next key moment.
    STEP = StepForward;
    /// A clock.
    CLOCK = Timer;
    /// Stop.
    STOP = Square;
    /// Home.
    HOME = House;
    /// Keys.
    KEYS = Keyboard;
    /// Someone.
    PERSON = UserRound;
    /// Several readings over time.
    HISTORY = History;
    /// Stretch.
    STRETCH = MoveHorizontal;
    /// Strengthen.
    STRENGTHEN = Dumbbell;
    /// Move.
    MOBILITY = RefreshCw;
    /// Control.
    CONTROL = Crosshair;
    /// Breathe.
    BREATHING = Wind;
    /// More to see.
    MORE = ChevronDown;
    /// Less to see.
    LESS = ChevronUp;
    /// The library.
    LIBRARY = BookOpen;
    /// Muscles.
    MUSCLES = BicepsFlexed;
    /// When it hurts now.
    RELIEF = LifeBuoy;
    /// Habits and breaks.
    HABITS = Coffee;
    /// How hard.
    EFFORT = Gauge;
    /// Search.
    SEARCH = Search;
    /// Copy.
    COPY = Copy;
    /// A table.
    TABLE = Table;
    /// A picture.
    PICTURE = Camera;
    /// A calendar.
    CALENDAR = CalendarDays;
}
